import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/core/pose/pose';
import { parsePictureArguments } from '../../../tools/accuracy/pictures/arguments';
import { baselineFrom } from '../../../tools/accuracy/pictures/judge/baseline';
import { drawsFor, USUAL_SIZES } from '../../../tools/accuracy/pictures/judge/draws';
import { readLabels, type Label } from '../../../tools/accuracy/pictures/labels';
import { movedRows } from '../../../tools/accuracy/pictures/judge/moved';
import { pointErrors } from '../../../tools/accuracy/pictures/judge/points';
import { reportOn, worstOf } from '../../../tools/accuracy/pictures/judge/run';
import { groupsOf, type Specimen } from '../../../tools/accuracy/pictures/judge/specimens';
import { tellOf } from '../../../tools/accuracy/pictures/judge/tell';
import { LANDMARK } from '../../../src/core/pose/pose';
import { lookAt, type Posture } from '../person';

const SLUMP: Partial<Posture> = { slumpM: 0.05, headForwardM: 0.05, headSinkM: 0.06, headPitchDeg: 12 };

function labelled(file: string, posture: string, more: Partial<Label> = {}): Label {
  return { file, person: 'ann', session: '', posture, points: {}, numbers: {}, ...more };
}

/** A still picture of a body of joints: five looks, as the tool takes them. */
function picture(label: Label, change: Partial<Posture>): Specimen {
  const looks = Array.from({ length: 5 }, (_, i): Observation => lookAt((i + 1) * 334, change));
  return { label, kind: 'picture', widthPx: 640, looks };
}

/** Nobody sits twice in the same way: a few millimetres and degrees from picture to picture. */
const swaying = (i: number): Partial<Posture> => ({
  headForwardM: 0.002 * ((i % 3) - 1),
  slumpM: 0.002 * ((i % 2) - 0.5),
  headYawDeg: (i % 5) - 2,
});

const UPRIGHTS = Array.from({ length: 12 }, (_, i) => picture(labelled(`u${i}.jpg`, 'upright'), swaying(i)));
const SLUMPS = Array.from({ length: 12 }, (_, i) => {
  const { headForwardM = 0, slumpM = 0, headYawDeg = 0 } = swaying(i);
  return picture(labelled(`s${i}.jpg`, 'slumped'), {
    ...SLUMP,
    headForwardM: headForwardM + 0.05,
    slumpM: slumpM + 0.05,
    headYawDeg,
  });
});

describe('labels.csv', () => {
  it('gives persons, sessions, points and numbers, whatever else stands in it', () => {
    const read = readLabels(
      'file,person,session,posture,ear,lean_deg,remark\n"a, b.jpg",ann,monday,upright,10.5 20,-3.5,fine\nc.jpg,ann,monday,slumped,,,\n',
    );
    expect(read).toEqual({
      kind: 'labels',
      labels: [
        {
          file: 'a, b.jpg',
          person: 'ann',
          session: 'monday',
          posture: 'upright',
          points: { ear: { x: 10.5, y: 20 } },
          numbers: { lean_deg: -3.5 },
        },
        labelled('c.jpg', 'slumped', { session: 'monday' }),
      ],
    });
  });

  it('names the columns that are missing', () => {
    expect(readLabels('file,who\na.jpg,ann\n')).toEqual({
      kind: 'problem',
      message: 'labels.csv lacks the column person and posture.',
    });
  });
});

describe('the command line', () => {
  it('leaves other runs alone, and takes several folders', () => {
    expect(parsePictureArguments(['--quick'])).toBeNull();
    const parsed = parsePictureArguments(['--pictures', '/a', '--pictures', '/b', '--view', 'side']);
    expect(parsed?.kind === 'arguments' && parsed.value.folders).toEqual(['/a', '/b']);
    expect(parsePictureArguments(['--pictures'])?.kind).toBe('usage-error');
    expect(parsePictureArguments(['--pictures', '/a', '--view', 'top'])?.kind).toBe('usage-error');
  });
});

describe('baselines', () => {
  const [group] = groupsOf([...UPRIGHTS, ...SLUMPS]);
  const draws = group === undefined ? [] : drawsFor(group, USUAL_SIZES);

  it('take half of what there is at most, first ones and random ones, and the same ones every time', () => {
    expect(draws).toHaveLength(2 * (1 + USUAL_SIZES.randomDraws));
    expect(draws[0]?.upright).toEqual(UPRIGHTS.slice(0, 6));
    expect(draws[1]?.slumped).toEqual(SLUMPS.slice(0, 6));
    expect(draws.every(({ upright }) => new Set(upright).size === 6)).toBe(true);
    expect(group && drawsFor(group, USUAL_SIZES)).toEqual(draws);
  });

  it('are the product’s own, and tell an upright picture from a slumped one', () => {
    const made = draws[1] === undefined ? null : baselineFrom(draws[1], 'front');
    expect(made?.word).toBe('calibrated');
    if (made === null) return;
    expect(UPRIGHTS.slice(6).flatMap((one) => tellOf(one, 'front', made.baseline)[0]?.verdict)).not.toContain(
      'deviating',
    );
    expect(SLUMPS.slice(6).map((one) => tellOf(one, 'front', made.baseline)[0]?.verdict)).toEqual(
      Array(6).fill('deviating'),
    );
  });
});

describe('the report', () => {
  it('finds everybody, tells both postures apart and counts the wrong ones', () => {
    const mislabelled = picture(labelled('wrong.jpg', 'upright'), SLUMP);
    const moved = UPRIGHTS.map((of) => ({ variation: 'down', of, specimen: of }));
    const report = reportOn([...UPRIGHTS, mislabelled, ...SLUMPS], moved, 'front', {
      ...USUAL_SIZES,
      randomDraws: 0,
    });
    expect(report.groups).toEqual([{ name: 'ann', view: 'front', pictures: 25, found: 25 }]);
    const own = report.figures.find(({ kind, order }) => kind === 'own slump' && order === 'first');
    // One of seven upright pictures shows a slump: six sevenths and all of the slumps are right.
    expect(own?.balanced).toBeCloseTo((6 / 7 + 1) / 2, 9);
    expect(own?.unknown).toBe(0);
    expect(worstOf(report.shown)[0]?.told.specimen.label.file).toBe('wrong.jpg');
    expect(report.moved.upright).toEqual([
      { variation: 'down', told: 12, same: 12, changed: 0, nowUnknown: 0, nowTold: 0 },
    ]);
  });

  it('measures landmarks against hand-placed points in shares of the body', () => {
    const look = lookAt(0);
    const ear = look.kind === 'pose' ? look.pose.keypoints[LANDMARK.leftEar] : undefined;
    expect(ear).toBeDefined();
    if (ear === undefined) return;
    const points = {
      left_ear: { x: ear.x - 10, y: ear.y },
      left_shoulder: { x: 0, y: 0 },
      right_shoulder: { x: 100, y: 0 },
    };
    const [error] = pointErrors([picture(labelled('a.jpg', 'upright', { points }), {})]);
    expect(error).toMatchObject({ point: 'left_ear', unit: 'shoulder width', pictures: 1 });
    expect(error?.off).toBeCloseTo(0.1, 6);
    expect(error?.right).toBeCloseTo(0.1, 6);
  });

  it('tells a changed verdict from one that became unknown', () => {
    const [before] = UPRIGHTS;
    if (before === undefined) return;
    const told = (verdict: 'good' | 'deviating' | 'unknown') => ({
      specimen: before,
      verdict,
      reason: null,
      severity: null,
      beyond: [],
      changes: {},
      values: {},
    });
    const pair = (from: 'good' | 'deviating' | 'unknown', to: 'good' | 'deviating' | 'unknown') => ({
      variation: 'down',
      before: told(from),
      after: told(to),
    });
    expect(
      movedRows([
        pair('good', 'good'),
        pair('good', 'deviating'),
        pair('deviating', 'unknown'),
        pair('unknown', 'good'),
      ]),
    ).toEqual([{ variation: 'down', told: 3, same: 1, changed: 1, nowUnknown: 1, nowTold: 1 }]);
  });
});
