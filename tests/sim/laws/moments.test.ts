// Laws of what is stored: every moment once and in one state, and none judged that was not watched.
import { afterEach, expect, test, vi } from 'vitest';
import { SECOND, START_MS } from '../world/world';
import { always, anyRow, judgedMsOf, LAW_MS, overlaps, play } from './play';

afterEach(() => void vi.useRealTimers());

test(
  'whatever happens: every moment is stored once and in one state, no camera is on that should be off, and no two tabs watch or write at once',
  () =>
    always(anyRow, async (row) => {
      const { world, intervals, litMs } = await play(row);
      expect(world.faults).toEqual([]);
      expect(Math.min(...intervals.map(({ startMs }) => startMs))).toBeGreaterThanOrEqual(START_MS);
      // A page that was gone leaves a hole of at most ten seconds before it goes on; told twice would overlap.
      expect(overlaps(intervals)).toEqual([]);
      // What was not watched is not judged: a look counts until the next, for a few seconds at most.
      expect(judgedMsOf(intervals)).toBeLessThanOrEqual(litMs + 5 * SECOND);
    }),
  LAW_MS,
);
