// Law of crashes: at whatever moment a page is gone, less than ten seconds of what it watched are lost.
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { doIt, type Deed } from '../world/deeds';
import { SECOND, START_MS, World } from '../world/world';
import { always, LAW_MS, overlaps } from './play';

afterEach(() => void vi.useRealTimers());

const LOST_MS = 10 * SECOND;

/** What may go on while a page watches that has a disk. */
const deeds: readonly Deed[] = [
  'upright',
  'slump',
  'leave',
  'snooze',
  'camera-ends',
  'mute',
  'unmute',
  'worker-dies',
  'hide',
  'calibrate',
  'leave-calibration',
];

const rows = fc.array(
  fc.record({
    deed: fc.constantFrom(...deeds),
    seconds: fc.integer({ min: 0, max: 25 }),
    thenMs: fc.integer({ min: 0, max: 999 }),
    crash: fc.boolean(),
  }),
  { minLength: 3, maxLength: 12 },
);

test(
  'a crash at any event loses less than ten seconds of what was watched, and nothing of it is told twice afterwards',
  () =>
    always(
      rows,
      async (row) => {
        const world = new World();
        let tab = await world.watching();
        let aliveSinceMs = START_MS;
        for (const { deed, seconds, thenMs, crash } of row) {
          await world.pass(seconds);
          await doIt(world, deed);
          await world.passMs(thenMs);
          if (!crash) continue;
          const atMs = Date.now();
          await world.crash(tab);
          const ends = (await world.intervals()).map(({ endMs }) => endMs);
          if (atMs - aliveSinceMs > LOST_MS + 3 * SECOND)
            expect(atMs - Math.max(START_MS, ...ends)).toBeLessThan(LOST_MS);
          aliveSinceMs = Date.now();
          tab = await world.openTab();
          void tab.app.model.actions.startCamera();
          await world.pass(3);
        }
        expect(overlaps(await world.intervals())).toEqual([]);
        expect(world.faults).toEqual([]);
      },
      1.5,
    ),
  LAW_MS,
);
