// Records of a day as chance would have them: overlapping, with holes, over its bounds.
import fc from 'fast-check';
import type { Interval, Mark, NudgeAnswer, Presence, WatchState } from '../../../../src/core/session/session';

const HOUR = 3_600_000;

const state: fc.Arbitrary<WatchState> = fc.constantFrom<WatchState>(
  { kind: 'good' },
  { kind: 'good' },
  { kind: 'deviating', metrics: ['slumpScore'] },
  { kind: 'deviating', metrics: ['slumpScore', 'headTiltDeg'] },
  { kind: 'unknown', reason: 'turned' },
  { kind: 'away' },
  { kind: 'not-monitored', reason: 'paused' },
);
const presence = fc.constantFrom<Presence>('sitting', 'sitting', 'standing', 'absent', 'unknown');

const mark = fc.constantFrom<'shifted' | 'nudged' | NudgeAnswer>(
  'shifted',
  'shifted',
  'nudged',
  'snoozed',
  'wrong',
);

function marksIn(
  startMs: number,
  length: number,
  drawn: readonly (readonly [number, 'shifted' | 'nudged' | NudgeAnswer])[],
): readonly Mark[] {
  return drawn.map(([share, kind]) => {
    const atMs = startMs + Math.floor(share * length);
    return kind === 'shifted' ? { kind, atMs } : { kind, atMs, episodeId: 'one' };
  });
}

/** Intervals within 40 hours from `fromMs`. */
export function someIntervals(fromMs: number): fc.Arbitrary<readonly Interval[]> {
  return fc.array(
    fc
      .record({
        at: fc.nat(40 * HOUR),
        length: fc.integer({ min: 1, max: 3 * HOUR }),
        state,
        presence,
        id: fc.uuid(),
        marks: fc.option(
          fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), mark), { maxLength: 4 }),
        ),
      })
      .map(({ at, length, state: was, presence: there, id, marks }) => ({
        ...(marks === null ? {} : { marks: marksIn(fromMs + at, length, marks) }),
        id,
        startMs: fromMs + at,
        endMs: fromMs + at + length,
        state: was,
        presence: there,
        setupId: 'desk',
        algorithmVersion: 1,
      })),
    { maxLength: 40 },
  );
}
