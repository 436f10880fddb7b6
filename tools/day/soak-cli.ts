// Command line of `npm run soak`: watches in a hidden tab for as long as asked while things go wrong in turn, and audits what is stored.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Interval } from '../../src/core/session/session';
import { startBrowser, type FreezableTab as Tab } from './devtools';
import { hide, openPlumbline, press } from './drive';
import { FAULTS } from './faults';
import { makeFilm } from './films';
import { auditLedger, type Span } from './ledger';
import { serveAll } from './serving';

/** Between two faults: long enough for the camera or the worker to be back. */
const REST_S = 30;
/** What is left to write is written by then. */
const STORED_S = 3;

const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1000));

/** What one request of one store of the page's database gives. */
const read = (store: string, request: string): string => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('plumbline');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const reading = opening.result.transaction('${store}').objectStore('${store}').${request};
    reading.onsuccess = () => { opening.result.close(); resolve(reading.result ?? []); };
  };
})`;

const readIntervals = (tab: Tab): Promise<readonly Interval[]> => tab.evaluate(read('intervals', 'getAll()'));

/** Gives when nothing can have been seen. */
async function soak(tab: Tab, minutes: number): Promise<readonly Span[]> {
  const blind: Span[] = [];
  const untilMs = Date.now() + minutes * 60_000;
  for (let turn = 0; Date.now() < untilMs; turn += 1) {
    const fault = FAULTS[turn % FAULTS.length];
    if (fault === undefined) break;
    console.error(`${new Date().toISOString()}  ${fault.name}`);
    const startMs = Date.now();
    await fault.begin(tab);
    await seconds(fault.seconds);
    if (fault.blinds) blind.push({ startMs, endMs: Date.now() });
    await fault.end(tab);
    await seconds(REST_S);
  }
  return blind;
}

/** Whether everything was survived. */
async function run(minutes: number): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-soak-'));
  const film = join(folder, 'shutter.y4m');
  const served = await serveAll();
  await makeFilm('shutter', film);
  const browser = await startBrowser(film);
  try {
    const tab = await openPlumbline(browser, served.appUrl);
    await hide(browser, tab);
    const blind = await soak(tab, minutes);
    await press(tab, 'Stop');
    const endMs = Date.now();
    await seconds(STORED_S);
    const stored = await readIntervals(tab);
    const startMs = Math.min(...stored.map((interval) => interval.startMs));
    const journal = await tab.evaluate<readonly { readonly atMs: number; readonly event: object }[]>(
      read('singles', "get('journal')"),
    );
    for (const { atMs, event } of journal)
      console.log(`${new Date(atMs).toISOString()}  ${JSON.stringify(event)}`);
    const { seconds: spent, faults } = auditLedger(stored, { startMs, endMs }, blind);
    console.log(`\nSeconds in each state, of ${((endMs - startMs) / 1000).toFixed(1)}:`);
    for (const [state, each] of Object.entries(spent)) {
      console.log(`  ${state.padEnd(28)} ${each.toFixed(1).padStart(8)}`);
    }
    for (const fault of faults) console.log(`WRONG: ${fault}`);
    if (faults.length === 0) console.log('\nEvery moment is stored once, and none of them wrongly.');
    return faults.length === 0;
  } finally {
    await browser.close();
    await served.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
const minutes = Number(values.minutes);
if (minutes > 0) {
  process.exit((await run(minutes)) ? 0 : 1);
} else {
  console.error('Usage: npm run soak -- [--minutes N]   (60, unless given)');
  process.exitCode = 2;
}
