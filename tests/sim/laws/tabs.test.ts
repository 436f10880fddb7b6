// Laws of tabs: never two that watch or write at once, and a day that is handed from one to the other is told as one day.
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { doIt } from '../world/deeds';
import { SECOND, START_MS, World } from '../world/world';
import { always, end, LAW_MS, overlaps } from './play';

afterEach(() => void vi.useRealTimers());

/** Two tabs, pressed within milliseconds of each other, with cameras and models that take their time. */
const presses = fc.record({
  openingMs: fc.integer({ min: 0, max: 2_000 }),
  loadingMs: fc.integer({ min: 0, max: 2_000 }),
  presses: fc.array(
    fc.record({
      tab: fc.integer({ min: 0, max: 1 }),
      press: fc.constantFrom('start', 'pause', 'resume', 'stop', 'erase', 'crash'),
      thenMs: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 20, max: 3_000 })),
    }),
    { minLength: 2, maxLength: 14 },
  ),
});

test(
  'two tabs, however their presses interleave: never two cameras, and nothing written without the turn',
  () =>
    always(
      presses,
      async ({ openingMs, loadingMs, presses }) => {
        const world = new World();
        const tabs = [await world.watching(1), await world.openTab()];
        world.openingMs = openingMs;
        world.loadingMs = loadingMs;
        for (const { tab: index, press, thenMs } of presses) {
          const tab = tabs[index];
          if (tab?.alive !== true) continue;
          const { actions } = tab.app.model;
          if (press === 'start') void actions.startCamera();
          else if (press === 'resume') void actions.resume();
          else if (press === 'erase') void actions.eraseEverything();
          else if (press === 'crash') {
            await world.crash(tab);
            tabs[index] = await world.openTab();
          } else actions[press]();
          await world.passMs(thenMs);
        }
        await world.pass(10);
        expect(world.faults).toEqual([]);
      },
      4,
    ),
  LAW_MS,
);

/** The lead goes to and fro. */
const handings = fc.array(
  fc.record({
    deed: fc.constantFrom('upright', 'slump', 'leave', 'snooze', 'hide'),
    to: fc.integer({ min: 0, max: 1 }),
    seconds: fc.integer({ min: 6, max: 25 }),
  }),
  { minLength: 3, maxLength: 10 },
);

test(
  'a day that goes from tab to tab is told once and as one: no moment twice, hardly one lost, one bout of sitting, and the tab that gave the lead away remembers nothing of its own',
  () =>
    always(
      handings,
      async (row) => {
        const world = new World();
        const tabs = [await world.watching(), await world.openTab()] as const;
        for (const { deed, to, seconds } of row) {
          const [here, elsewhere] = to === 0 ? tabs : ([tabs[1], tabs[0]] as const);
          void here.app.model.actions.startCamera();
          await doIt(world, deed);
          await world.pass(seconds);
          expect(here.app.model.phase.value.kind).toBe('running');
          // What it shows is what the other reports, and no more than a report old.
          const { state } = elsewhere.app.model.session.value;
          expect(state.kind).toBe(here.app.model.session.value.state.kind);
        }
        const beganMs = START_MS + 3 * SECOND;
        const endedMs = Date.now();
        await end(world);
        const intervals = await world.intervals();
        expect(overlaps(intervals)).toEqual([]);
        const toldMs = intervals.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
        expect(toldMs).toBeGreaterThan(endedMs - beganMs - 5 * SECOND);
        if (row.every(({ deed }) => deed !== 'leave')) expect(await world.bouts()).toHaveLength(1);
        expect(world.faults).toEqual([]);
      },
      1,
    ),
  LAW_MS,
);
