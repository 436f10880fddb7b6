// Random days for the laws of the session: looks of every kind, pauses and moves, at any pace.
import fc from 'fast-check';
import type { Interval, SessionInput } from '../../../src/core/session/session';
import { DARK, HEARTBEAT, MINUTE, NOBODY, POLICIES, SECOND, sitting, standing, Story, turned } from './help';

const severity = fc.constantFrom(0, 0.5, 0.69, 0.7, 0.9, 1, 1.2, 3);
const looks: fc.Arbitrary<SessionInput> = fc.oneof(
  { weight: 6, arbitrary: severity.map((slumpScore) => sitting({ slumpScore })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(severity, severity)
      .map(([slumpScore, headTiltDeg]) => sitting({ slumpScore, headTiltDeg })),
  },
  { weight: 1, arbitrary: fc.constantFrom(turned(), standing(), NOBODY, NOBODY, DARK, sitting({})) },
);
const inputs: fc.Arbitrary<SessionInput> = fc.oneof(
  { weight: 12, arbitrary: looks },
  {
    weight: 1,
    arbitrary: fc.constantFrom<SessionInput>(
      HEARTBEAT,
      { kind: 'pause' },
      { kind: 'resume' },
      { kind: 'stop' },
      { kind: 'rest' },
      { kind: 'configure', policies: { ...POLICIES, setupId: 'sofa' } },
      { kind: 'configure', policies: POLICIES },
    ),
  },
);
/** Time between two inputs: mostly looks at a usual pace, now and then a hole. */
export const forwards = fc.oneof(
  { weight: 10, arbitrary: fc.integer({ min: 0, max: 2 * SECOND }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 15 * SECOND }) },
  { weight: 1, arbitrary: fc.constantFrom(3 * SECOND, 10 * SECOND, MINUTE, 5 * MINUTE, 90 * MINUTE) },
);
/** The same, and now and then the clock on the wall is set back instead. */
export const anyway = fc.oneof(
  { weight: 8, arbitrary: forwards },
  fc.integer({ min: -10 * MINUTE, max: -1 }),
);
/** One look repeated for a while, so that dwells and absences come to an end. */
export const scenes = (elapsed: fc.Arbitrary<number>) =>
  fc.array(fc.record({ input: inputs, times: fc.integer({ min: 1, max: 40 }), elapsedMs: elapsed }), {
    minLength: 1,
    maxLength: 16,
  });

export interface Scene {
  readonly input: SessionInput;
  readonly times: number;
  readonly elapsedMs: number;
}

/** Plays scenes one after the other, and stops; the clock is set back where no time passes but less than none. */
export function play(played: readonly Scene[], startMs?: number): Story {
  const story = new Story(startMs);
  for (const { input, times, elapsedMs } of played) {
    for (let time = 0; time < times; time += 1) {
      story.input(input);
      if (elapsedMs < 0) story.setBack(-elapsedMs);
      else story.wait(elapsedMs);
    }
  }
  return story.input({ kind: 'stop' });
}

/** Total length in milliseconds. */
export const lengthMs = (intervals: readonly Interval[]) =>
  intervals.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
