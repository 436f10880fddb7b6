// A look in a log says the same as the look did, whatever it came to, to six digits.
import { expect, test } from 'vitest';
import { assess, createAssessor, type AssessorState } from '../../../src/core/assessment/assess';
import type { Observation } from '../../../src/core/pose/pose';
import { compact, expand, NO_LOOK_BEFORE } from '../../../src/core/replay/compact-look';
import { DESK, SETUP, SLUMP } from '../desk';
import { emptyChair, lookAt } from '../person';

const dark = (atMs: number): Observation => {
  const { frame } = emptyChair(atMs, DESK);
  return { kind: 'no-pose', frame: { ...frame, meanLuma: 1, lumaSd: 1 } };
};

/** Upright, slumped, turned away, gone, in the dark, and back. */
const DAY: readonly ((atMs: number) => Observation)[] = [
  (atMs) => lookAt(atMs, {}, DESK),
  (atMs) => lookAt(atMs, SLUMP, DESK),
  (atMs) => lookAt(atMs, { ...SLUMP, headYawDeg: 75 }, DESK),
  (atMs) => emptyChair(atMs, DESK),
  dark,
  (atMs) => lookAt(atMs, {}, DESK),
];

const six = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? Number(one.toPrecision(6)) : one)),
  );

test('every look of a day with all that can happen is the same again, without its features unless they are needed', () => {
  let assessor: AssessorState = createAssessor({
    view: null,
    baseline: SETUP.baseline,
    sensitivity: 'standard',
  });
  let [written, read] = [NO_LOOK_BEFORE, NO_LOOK_BEFORE];
  const seen = new Set<string>();
  for (let second = 0; second < 20 * DAY.length; second += 1) {
    const look = DAY[Math.floor(second / 20)] ?? dark;
    const observation = look(second * 1_000);
    const [next, assessment] = assess(assessor, observation);
    assessor = next;
    seen.add(assessment.sessionInput.kind + (assessment.unknown ?? ''));
    const needed = second % 2 === 0;
    const [line, writtenNext] = compact(
      { frame: observation.frame, assessment, faults: [] },
      needed,
      written,
    );
    const [again, readNext] = expand(JSON.parse(JSON.stringify(line)) as typeof line, read);
    [written, read] = [writtenNext, readNext];
    expect(six(again.assessment)).toEqual(
      six({ ...assessment, features: needed ? assessment.features : null }),
    );
  }
  expect([...seen]).toEqual(
    expect.arrayContaining(['judged', 'judgedsettling', 'judgedturned', 'nobody', 'unknowncamera-covered']),
  );
});
