// What holds whatever happens: rows of random events, a fixed seed unless another is asked for.
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { Interval } from '../../src/core/session/session';
import { DESK, SECOND, SLUMP, START_MS, World, type Tab } from './world';

const SEED = Number(process.env['SIM_SEED'] ?? 20_260_302);
const RUNS = Number(process.env['SIM_RUNS'] ?? 12);

afterEach(() => void vi.useRealTimers());

const deeds = [
  'upright',
  'slump',
  'leave',
  'pause',
  'resume',
  'stop',
  'start',
  'snooze',
  'wake-up',
  'camera-ends',
  'camera-taken',
  'camera-free',
  'mute',
  'unmute',
  'worker-dies',
  'disk-fails',
  'disk-falls-silent',
  'disk-works',
  'sleep',
  'hide',
  'calibrate',
  'leave-calibration',
  'now-and-then',
  'all-the-time',
  'reload',
  'second-tab',
  'other-tab-starts',
] as const;
type Deed = (typeof deeds)[number];

const row = fc.array(
  fc.record({ deed: fc.constantFrom<Deed>(...deeds), seconds: fc.integer({ min: 1, max: 40 }) }),
  { minLength: 3, maxLength: 14 },
);

/** Mostly slumped, in stretches long enough to be notified of, with snoozes, reloads and sleeps between. */
const aSlouchedDay = fc.array(
  fc.record({
    deed: fc.constantFrom<Deed>(
      'slump',
      'slump',
      'upright',
      'snooze',
      'wake-up',
      'reload',
      'sleep',
      'camera-ends',
    ),
    seconds: fc.integer({ min: 60, max: 150 }),
  }),
  { minLength: 4, maxLength: 9 },
);

/** Does one thing, in the tab that was opened last. */
async function doIt(world: World, deed: Deed): Promise<void> {
  const tab = world.tabs.filter(({ alive }) => alive).at(-1);
  if (tab === undefined) return;
  const { actions } = tab.app.model;
  switch (deed) {
    case 'upright':
      world.person = { change: {}, camera: DESK };
      break;
    case 'slump':
      world.person = { change: SLUMP, camera: DESK };
      break;
    case 'leave':
      world.person = 'away';
      break;
    case 'pause':
      actions.pause();
      break;
    case 'resume':
      void actions.resume();
      break;
    case 'stop':
      actions.stop();
      break;
    case 'start':
    case 'other-tab-starts':
      void (deed === 'start' ? tab : firstAlive(world)).app.model.actions.startCamera();
      break;
    case 'snooze':
      actions.snooze(15);
      break;
    case 'wake-up':
      actions.wakeUp();
      break;
    case 'camera-ends':
      for (const each of world.tabs)
        for (const camera of each.cameras) camera.status({ kind: 'ended', problem: null });
      break;
    case 'camera-taken':
      world.refusal = { kind: 'camera-in-use' };
      break;
    case 'camera-free':
      world.refusal = null;
      break;
    case 'mute':
    case 'unmute':
      world.muted = deed === 'mute';
      for (const each of world.tabs)
        for (const camera of each.cameras) camera.status({ kind: world.muted ? 'muted' : 'running' });
      break;
    case 'worker-dies':
      tab.client?.options.onStatus({ kind: 'restarting', reason: { kind: 'died', message: 'gone' } });
      break;
    case 'disk-fails':
      world.disk = 'failing';
      break;
    case 'disk-falls-silent':
      world.disk = 'silent';
      break;
    case 'disk-works':
      world.disk = 'well';
      break;
    case 'sleep':
      world.jump(600 * SECOND);
      break;
    case 'hide':
      void tab.app.dispatch({ kind: 'page-hidden', hidden: true });
      break;
    case 'calibrate':
      actions.beginCalibration();
      break;
    case 'leave-calibration':
      actions.cancelCalibration();
      break;
    case 'now-and-then':
      void actions.changeSettings({ lookEveryMinutes: 1 });
      break;
    case 'all-the-time':
      void actions.changeSettings({ lookEveryMinutes: null });
      break;
    case 'reload': {
      await world.crash(tab);
      const next = await world.openTab();
      void next.app.model.actions.startCamera();
      break;
    }
    case 'second-tab':
      if (world.tabs.filter(({ alive }) => alive).length < 2) await world.openTab();
      break;
  }
  await world.settle();
}

const firstAlive = (world: World): Tab => {
  const [tab] = world.tabs.filter(({ alive }) => alive);
  if (tab === undefined) throw new Error('no tab is open');
  return tab;
};

interface Played {
  readonly world: World;
  readonly intervals: readonly Interval[];
  /** For each look that might have judged: whether a camera's light was on within the last ten seconds. */
  readonly litMs: number;
}

async function play(deeds: readonly { readonly deed: Deed; readonly seconds: number }[]): Promise<Played> {
  const world = new World();
  await world.watching(1);
  let litMs = 0;
  for (const { deed, seconds } of deeds) {
    await doIt(world, deed);
    for (let second = 0; second < seconds; second += 1) {
      await world.pass(1);
      if (world.tabs.some((tab) => tab.lit)) litMs += SECOND;
    }
  }
  world.disk = 'well';
  for (const tab of world.tabs) if (tab.alive) tab.app.model.actions.stop();
  await world.pass(70);
  return { world, intervals: await world.intervals(), litMs };
}

const law = (holds: (played: Played) => void, rows = row) =>
  fc.assert(
    fc.asyncProperty(rows, async (deeds) => {
      try {
        holds(await play(deeds));
      } finally {
        vi.useRealTimers();
      }
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: process.env['SIM_SHRINK'] === undefined },
  );

test('whatever happens: every moment is stored once and in one state, no camera is on that should be off, and no two tabs watch or write at once', async () => {
  await law(({ world, intervals, litMs }) => {
    expect(world.faults).toEqual([]);
    const sorted = intervals.toSorted((a, b) => a.startMs - b.startMs);
    expect(sorted[0]?.startMs).toBeGreaterThanOrEqual(START_MS);
    for (const [index, interval] of sorted.entries()) {
      const next = sorted[index + 1];
      expect(interval.endMs).toBeGreaterThan(interval.startMs);
      // Told twice would overlap; a page that was gone leaves a hole of at most ten seconds before it goes on.
      if (next !== undefined) expect(next.startMs).toBeGreaterThanOrEqual(interval.endMs);
    }
    const judgedMs = sorted
      .filter(({ state }) => state.kind === 'good' || state.kind === 'deviating')
      .reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
    // What was not watched is not judged: a look counts until the next, for a few seconds at most.
    expect(judgedMs).toBeLessThanOrEqual(litMs + 5 * SECOND);
  });
}, 300_000);

test('whatever happens: nobody is notified while snoozed, nor twice within the least gap', async () => {
  await law(({ world }) => {
    const told = world.tabs.flatMap(({ notifications }) => notifications);
    expect(told.filter(({ snoozed }) => snoozed)).toEqual([]);
    const times = told.filter(({ tag }) => tag !== 'break').map(({ atMs }) => atMs);
    for (const [index, atMs] of times.toSorted((a, b) => a - b).entries()) {
      const next = times[index + 1];
      if (next !== undefined) expect(next - atMs).toBeGreaterThanOrEqual(15 * 60 * SECOND);
    }
  }, aSlouchedDay);
}, 300_000);

test('a crash at any moment loses less than ten seconds', async () => {
  const world = new World();
  let tab = await world.watching();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 45 }), async (seconds) => {
      await world.pass(seconds);
      const atMs = Date.now();
      const runningFor = atMs - START_MS;
      await world.crash(tab);
      const ends = (await world.intervals()).map(({ endMs }) => endMs);
      if (runningFor > 12 * SECOND) expect(atMs - Math.max(START_MS, ...ends)).toBeLessThan(10 * SECOND);
      tab = await world.openTab();
      void tab.app.model.actions.startCamera();
      await world.pass(12);
    }),
    { seed: SEED, numRuns: RUNS },
  );
}, 300_000);
