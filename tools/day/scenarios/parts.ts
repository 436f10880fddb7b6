// Measures one part of the day: starts a browser, brings it to where it is to be measured, and watches what it costs.
import { loadavg } from 'node:os';
import type { PartName } from '../arguments';
import { hide, openPlumbline, watchedBy } from './drive';
import { MARK_PX } from '../films/films';
import type { DrivenBrowser, Tab } from '../browsers/tab';
import { Meter, type Cost } from '../browsers/processes';
import { TAKE_REPORT, type SpyReport } from '../browsers/spy';
import { watchTimes, type Watching } from './watching';

export interface PartResult {
  readonly part: Exclude<PartName, 'slump'> | 'nobody';
  readonly minutes: number;
  readonly cpuSecondsPerMinute: number;
  readonly memoryStartMb: number;
  /** Memory rises and falls with every collection of garbage, so these are means over five minutes: from the fifth on, and of the last. */
  readonly memoryFrom5Mb: number | null;
  readonly memoryEndMb: number;
  /** The page's process alone, as a mean over the last five minutes. */
  readonly pageMemoryEndMb: number;
  /** What else ran on the machine: the mean of the system's load over one minute, this browser's own share included. */
  readonly meanLoad: number;
  /** Runs of the model, and for Plumbline how it watched. */
  readonly runs: number;
  readonly watching: Watching | null;
}

export interface Slump {
  /** From the first slumped picture to the notification, less the dwell: what is lost on the way. */
  readonly beyondDwellSeconds: number;
  readonly title: string;
}

export interface Surroundings {
  /** Where the production build is served. */
  readonly appUrl: string;
  /** Where the pages of the tools are served. */
  readonly toolsUrl: string;
  /** A browser whose camera shows what the part is about. */
  readonly startBrowser: (part: PartResult['part'] | 'slump') => Promise<DrivenBrowser>;
  readonly log: (progress: string) => void;
}

/** Until the pace has settled after the tab was hidden: a scene must not have changed for a minute to count as steady. */
const SETTLE_S = 90;
const READ_EVERY_S = 5;
const DWELL_MS = 60_000;

const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1000));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Costs of whatever runs, from now on for so many minutes. */
async function measure(browser: DrivenBrowser, minutes: number) {
  const meter = new Meter(browser.pid);
  const startMs = Date.now();
  const first = await meter.read();
  let last: Cost = first;
  const memory: { readonly minute: number; readonly mb: number; readonly pageMb: number }[] = [];
  const loads: number[] = [];
  const measuredMinutes = (): number => (Date.now() - startMs) / 60_000;
  while (measuredMinutes() < minutes) {
    await seconds(Math.min(READ_EVERY_S, minutes * 60));
    last = await meter.read();
    memory.push({ minute: measuredMinutes(), mb: last.memoryMb, pageMb: last.largestProcessMb });
    loads.push(loadavg()[0] ?? Number.NaN);
  }
  const measured = measuredMinutes();
  const lastMinutes = memory.filter(({ minute }) => minute >= measured - 5);
  return {
    minutes: measured,
    cpuSecondsPerMinute: (last.cpuSeconds - first.cpuSeconds) / measured,
    memoryStartMb: first.memoryMb,
    memoryFrom5Mb:
      measured < 10
        ? null
        : mean(memory.filter(({ minute }) => minute >= 5 && minute < 10).map(({ mb }) => mb)),
    memoryEndMb: mean(lastMinutes.map(({ mb }) => mb)),
    pageMemoryEndMb: mean(lastMinutes.map(({ pageMb }) => pageMb)),
    meanLoad: mean(loads),
  };
}

/** Plumbline in a hidden tab. */
export async function measureHidden(
  part: 'steady' | 'moving' | 'talking' | 'nobody',
  minutes: number,
  around: Surroundings,
): Promise<PartResult> {
  return withBrowser(part, around, async (browser) => {
    // Without a person there is nobody to calibrate.
    const open = part === 'nobody' ? watchedBy : openPlumbline;
    const tab = await open(browser, around.appUrl);
    around.log('the tab is hidden now');
    await hide(browser, tab);
    await seconds(SETTLE_S);
    await tab.evaluate<SpyReport>(TAKE_REPORT);
    const cost = await measure(browser, minutes);
    const watching = watchTimes(await tab.evaluate<SpyReport>(TAKE_REPORT));
    return { part, ...cost, runs: watching.runs, watching };
  });
}

/** The camera held open by a page that does nothing else, hidden too. */
export async function measureCameraAlone(
  part: 'camera-alone' | 'talking-camera',
  minutes: number,
  around: Surroundings,
): Promise<PartResult> {
  return withBrowser(part, around, async (browser) => {
    const tab = await openTool(browser, `${around.toolsUrl}tools/day/scenarios/camera-alone/page.html`);
    await hide(browser, tab);
    await seconds(SETTLE_S);
    return { part, ...(await measure(browser, minutes)), runs: 0, watching: null };
  });
}

/** A page that runs the model on every animation frame, in front. */
export async function measureEveryFrame(minutes: number, around: Surroundings): Promise<PartResult> {
  return withBrowser('every-frame', around, async (browser) => {
    const tab = await openTool(browser, `${around.toolsUrl}tools/day/scenarios/every-frame/page.html`);
    await tab.activate();
    await tab.until('window.estimates > 10');
    const before = await tab.evaluate<number>('window.estimates');
    const cost = await measure(browser, minutes);
    const runs = (await tab.evaluate<number>('window.estimates')) - before;
    if ((await tab.evaluate<string>('document.visibilityState')) !== 'visible') {
      throw new Error('The page with the model on every frame was not visible.');
    }
    return { part: 'every-frame', ...cost, runs, watching: null };
  });
}

/** White in the corner of the picture, as the page's own video element shows it. */
const CORNER_IS_MARKED = `(() => {
  const canvas = new OffscreenCanvas(1, 1);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const size = ${MARK_PX / 2};
  pen.drawImage(document.querySelector('video'), 2, 2, size, size, 0, 0, 1, 1);
  return pen.getImageData(0, 0, 1, 1).data[1] > 200;
})()`;

/** How long after its dwell a slump in front of a hidden tab is told. */
export async function measureSlump(around: Surroundings): Promise<Slump> {
  return withBrowser('slump', around, async (browser) => {
    const tab = await openPlumbline(browser, around.appUrl);
    if (await tab.evaluate<boolean>(CORNER_IS_MARKED)) throw new Error('Calibrated too late in the film.');
    await hide(browser, tab);
    await tab.until(CORNER_IS_MARKED, 240_000);
    const slumpMs = Date.now();
    around.log('slumps now; waiting to be told');
    await tab.until('window.spied.notifications.length > 0', 140_000);
    const [told] = (await tab.evaluate<SpyReport>(TAKE_REPORT)).notifications;
    if (told === undefined) throw new Error('The notification has vanished.');
    return { beyondDwellSeconds: (told.atMs - slumpMs - DWELL_MS) / 1000, title: told.title };
  });
}

const ATTEMPTS = 3;

/** On a busy machine a calibration may fail, or come too late in the film: it is begun anew, with a browser of its own. */
export async function patiently<T>(work: () => Promise<T>, log: Surroundings['log']): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      log(`once more: ${String(error)}`);
    }
  }
}

async function openTool(browser: DrivenBrowser, address: string): Promise<Tab> {
  await browser.grant(['videoCapture']);
  const tab = await browser.newTab();
  await tab.goTo(address);
  await tab.until(`document.title === 'running'`, 180_000);
  return tab;
}

async function withBrowser<T>(
  part: PartResult['part'] | 'slump',
  around: Surroundings,
  work: (browser: DrivenBrowser) => Promise<T>,
): Promise<T> {
  const browser = await around.startBrowser(part);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
