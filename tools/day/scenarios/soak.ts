// Watches in a hidden tab while things go wrong in turn, and audits what is stored.
import type { Interval } from '../../../src/core/session/session';
import { startChromium, type FreezableTab } from '../browsers/chromium';
import { hide, openPlumbline, press } from './drive';
import { CLOCK_AHEAD_MS, FAULTS } from './faults';
import { auditLedger, type Ledger, type Span } from './ledger';

export interface Soaked extends Ledger {
  /** How often each fault was done. */
  readonly done: Readonly<Record<string, number>>;
  readonly watchedSeconds: number;
  /** The page's own log, in its words. */
  readonly journal: readonly { readonly atMs: number; readonly event: { readonly kind: string } }[];
}

export interface Soak {
  readonly appUrl: string;
  /** Played by the fake camera: somebody who sits upright, and a shutter that closes now and then. */
  readonly film: string;
  readonly minutes: number;
  readonly log: (progress: string) => void;
}

/** After a fault, camera and worker are back when a look has been taken; then some time is watched in peace. */
const BACK_WITHIN_MS = 120_000;
const PEACE_S = 12;
/** What is left to write is written by then. */
const STORED_S = 3;

const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1000));

/** What one request of one store of the page's database gives. */
export const read = (store: string, request: string): string => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('plumbline');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const reading = opening.result.transaction('${store}').objectStore('${store}').${request};
    reading.onsuccess = () => { opening.result.close(); resolve(reading.result ?? []); };
  };
})`;

/** Starts a browser of its own, and gives what came of it. */
export async function soak({ appUrl, film, minutes, log }: Soak): Promise<Soaked> {
  const browser = await startChromium(film);
  try {
    const tab = await openPlumbline(browser, appUrl);
    await hide(browser, tab);
    const { done, blind, ahead } = await trouble(tab, minutes, log);
    await press(tab, 'Stop');
    const endMs = Date.now();
    await seconds(STORED_S);
    const stored = await tab.evaluate<readonly Interval[]>(read('intervals', 'getAll()'));
    const journal = await tab.evaluate<Soaked['journal']>(read('singles', "get('journal')"));
    const startMs = Math.min(...stored.map((interval) => interval.startMs));
    const ledger = auditLedger(stored, { startMs, endMs }, blind, { spans: ahead, byMs: CLOCK_AHEAD_MS });
    return { ...ledger, done, journal, watchedSeconds: (endMs - startMs) / 1000 };
  } finally {
    await browser.close();
  }
}

/** Does every fault in turn, at least once and for as long as asked; gives how often, when nothing can have been seen, and when the clock was ahead. */
async function trouble(tab: FreezableTab, minutes: number, log: Soak['log']) {
  const done: Record<string, number> = {};
  const blind: Span[] = [];
  const ahead: Span[] = [];
  const untilMs = Date.now() + minutes * 60_000;
  for (let turn = 0; turn < FAULTS.length || Date.now() < untilMs; turn += 1) {
    const fault = FAULTS[turn % FAULTS.length];
    if (fault === undefined) break;
    log(fault.name);
    done[fault.name] = (done[fault.name] ?? 0) + 1;
    const startMs = Date.now();
    await fault.begin(tab);
    await seconds(fault.seconds);
    if (fault.blinds) blind.push({ startMs, endMs: Date.now() });
    if (fault.clockAhead !== undefined) {
      ahead.push({ startMs: startMs + fault.clockAhead.fromMs, endMs: startMs + fault.clockAhead.toMs });
    }
    await fault.end(tab);
    await tab.until(`window.spied.looks.at(-1)?.atMs > ${Date.now()}`, BACK_WITHIN_MS);
    await seconds(PEACE_S);
  }
  return { done, blind, ahead };
}
