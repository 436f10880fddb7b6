// Command line of `npm run bench:report`: how long the year takes to open over 30, 365 and 1,825 stored days, in a real browser's database.
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from 'simple-statistics';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { build, preview } from 'vite';
import { browserLaunchOptions } from '../browsers/browser';
import { publishSection } from '../publish/section';
import { table } from '../publish/table';
import { countAll, fillDays, openYear, repeatDays } from './in-page';

const DOCUMENT = new URL('../../docs/performance.md', import.meta.url);
const MARKS = {
  begin: '<!-- written by `npm run bench:report -- --publish`: begin -->',
  end: '<!-- end of the report -->',
};
const DAYS = [30, 365, 1825] as const;
const INTERVALS_A_DAY = 3_000;
const OPENINGS = 5;
/** By then an idle page has fetched what the first look back needs. */
const SHOWN_FOR_MS = 3_000;
const PORT = 4260;

interface Measured {
  readonly days: number;
  readonly fillS: number;
  readonly countS: number;
  readonly details: number;
  readonly sightMs: readonly number[];
  readonly openMs: readonly number[];
  readonly hastyMs: readonly number[];
  readonly cpuMs: readonly number[];
  readonly againMs: readonly number[];
  readonly beforeMb: number;
  readonly afterMb: number;
  readonly storedMb: number;
  /** Mean of the last five minutes: from 2 on, two processors have more to do than they can. */
  readonly load: number;
}

/** What scripts hold, once everything that is not needed any more has been let go of; and the processor time of the page's thread so far. */
async function lookInto(session: CDPSession): Promise<{ readonly heapMb: number; readonly cpuMs: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heapMb: valueOf('JSHeapUsedSize') / 1e6, cpuMs: valueOf('TaskDuration') * 1000 };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begunMs = performance.now();
  await work();
  return (performance.now() - begunMs) / 1000;
}

async function freshPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(1_800_000);
  await page.goto(address);
  await page.getByRole('link', { name: 'Today' }).waitFor();
  return page;
}

async function measure(days: number, mostDetails: number, address: string): Promise<Measured> {
  const details = Math.min(days, mostDetails);
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-report-'));
  // A profile on the disk: a private window's database would live in memory.
  const context = await chromium.launchPersistentContext(folder, await browserLaunchOptions());
  // What is sent into the page is compiled with a helper that the page lacks.
  await context.addInitScript('globalThis.__name = (named) => named');
  try {
    const first = await freshPage(context, address);
    const fillS = await seconds(() =>
      first.evaluate(fillDays, { days: details, intervalsADay: INTERVALS_A_DAY }),
    );
    const countS = await seconds(() => first.evaluate(countAll));
    await first.evaluate(repeatDays, days);
    await first.close();
    const sightMs: number[] = [];
    const openMs: number[] = [];
    const hastyMs: number[] = [];
    const cpuMs: number[] = [];
    const againMs: number[] = [];
    let [beforeMb, afterMb, storedMb] = [0, 0, 0];
    for (let opening = 0; opening < OPENINGS; opening += 1) {
      const hasty = await freshPage(context, address);
      hastyMs.push((await hasty.evaluate(openYear)).allMs);
      await hasty.close();
      const page = await freshPage(context, address);
      await page.waitForTimeout(SHOWN_FOR_MS);
      const session = await context.newCDPSession(page);
      // What other programs take of the processors is not counted then.
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const before = await lookInto(session);
      const opened = await page.evaluate(openYear);
      sightMs.push(opened.sightMs);
      openMs.push(opened.allMs);
      const after = await lookInto(session);
      cpuMs.push(after.cpuMs - before.cpuMs);
      [beforeMb, afterMb] = [before.heapMb, after.heapMb];
      againMs.push((await page.evaluate(openYear)).allMs);
      storedMb = await page.evaluate(async () => ((await navigator.storage.estimate()).usage ?? 0) / 1e6);
      await page.close();
    }
    return {
      days,
      details,
      fillS,
      countS,
      sightMs,
      openMs,
      hastyMs,
      cpuMs,
      againMs,
      beforeMb,
      afterMb,
      storedMb,
      load: loadavg()[1] ?? Number.NaN,
    };
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const ms = (values: readonly number[]): string =>
  `${median([...values]).toFixed(0)} ms (${Math.max(...values).toFixed(0)})`;

function sectionOf(results: readonly Measured[], browser: string): string {
  const rows: readonly (readonly [string, (result: Measured) => string])[] = [
    ['the year in sight, first opened, 3 s after the page', ({ sightMs }) => ms(sightMs)],
    ['all of it, below the window’s edge too', ({ openMs }) => ms(openMs)],
    ['of that, processor time of the page', ({ cpuMs }) => ms(cpuMs)],
    ['the year, first opened, half a second after the page', ({ hastyMs }) => ms(hastyMs)],
    ['the year, opened again', ({ againMs }) => ms(againMs)],
    [
      'scripts’ memory before, after',
      ({ beforeMb, afterMb }) => `${beforeMb.toFixed(1)} MB, ${afterMb.toFixed(1)} MB`,
    ],
    ['on the disk', ({ storedMb }) => `${storedMb.toFixed(0)} MB`],
    ['days with their intervals', (result) => result.details.toLocaleString('en')],
    [
      'a day counted from its intervals, once',
      (result) => `${((1000 * result.countS) / result.details).toFixed(0)} ms`,
    ],
    ['load of the machine meanwhile', ({ load }) => load.toFixed(1)],
  ];
  return [
    `Measured with \`npm run bench:report\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${browser}. Each day has ${INTERVALS_A_DAY.toLocaleString('en')} intervals and eleven times of sitting; median of ${OPENINGS} openings, the slowest in brackets.`,
    table(
      ['stored days', ...results.map(({ days }) => days.toLocaleString('en'))],
      rows.map(([name, of]) => [name, ...results.map(of)]),
    ),
  ].join('\n\n');
}

const { values, positionals } = parseArgs({
  options: { publish: { type: 'boolean', default: false }, details: { type: 'string' } },
  allowPositionals: true,
});
const wanted = positionals.length > 0 ? positionals.map(Number) : DAYS;
/** Days that have all their intervals; the figures of earlier ones are those of these again. */
const details = values.details === undefined ? Infinity : Number(values.details);

console.error('building the page…');
await build({ logLevel: 'error' });
const served = await preview({ preview: { port: PORT }, logLevel: 'error' });
try {
  const address = served.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The server started without an address.');
  const browser = await chromium.launch(await browserLaunchOptions());
  const version = `Chromium ${browser.version()}`;
  await browser.close();
  const results: Measured[] = [];
  for (const days of wanted) {
    console.error(`measuring ${days} days…`);
    const result = await measure(days, details, address);
    console.error(JSON.stringify(result));
    results.push(result);
  }
  const text = sectionOf(results, version);
  console.log(text);
  if (values.publish) await publishSection(DOCUMENT, MARKS, text);
} finally {
  await served.close();
}
