// Postures taught by example: each is told as what it is and how far, nothing else is, and what looks alike is refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessPlacement } from '../../../src/core/calibration/assess-placement';
import { withPosture } from '../../../src/core/calibration/show-posture';
import type { Baseline, ExamplePosture } from '../../../src/core/baseline/baseline';
import { judge } from '../../../src/core/judgement/judge';
import { limitsOf } from '../../../src/core/judgement/thresholds';
import { measure } from '../../../src/core/metrics/measure';
import { fitToFrame } from '../../../src/core/metrics/chair-moved';
import { EXAMPLE_METRICS } from '../../../src/core/metrics/personal/example-metrics';
import { replaceBaseline } from '../../../src/core/setups/compare-place';
import { baselineOf, featuresOf, samplesOf } from '../calibration/calibrated';
import { lookAt, SIDE_CAMERA, WEBCAM, type Camera, type Posture } from '../person';

/** Wide enough for somebody who leans in. */
const DESK: Camera = { ...WEBCAM, focalPx: 400 };

const SLUMP: Partial<Posture> = { slumpM: 0.05, headForwardM: 0.05, headSinkM: 0.06 };
const EXAMPLES: Readonly<Record<ExamplePosture, Partial<Posture>>> = {
  'shoulders-forward': { protractionDeg: 40 },
  'head-forward': { headForwardM: 0.08 },
  'leaning-in': { trunkLeanDeg: 16 },
};

function shown(baseline: Baseline, posture: ExamplePosture, camera: Camera): Baseline {
  const yawDeg = camera === SIDE_CAMERA ? 90 : 0;
  const outcome = withPosture(
    baseline,
    posture,
    samplesOf({ yawDeg, ...EXAMPLES[posture] }, camera, { count: 20 }),
  );
  if (outcome.kind === 'problem') throw new Error(JSON.stringify(outcome.problem));
  return outcome.baseline;
}

/** Half and more of a lean or a head that came forward, or less. */
const part = (posture: Partial<Posture>, share: number): Partial<Posture> =>
  Object.fromEntries(Object.entries(posture).map(([name, value]) => [name, share * value]));

describe.each([
  ['front', DESK, 0],
  ['side', SIDE_CAMERA, 90],
] as const)('from the %s', (view, camera, yawDeg) => {
  const upright = baselineOf(camera, { yawDeg });
  const taught = shown(shown(upright, 'head-forward', camera), 'leaning-in', camera);
  const told = (change: Partial<Posture>, baseline = taught) =>
    measure(featuresOf({ yawDeg, ...change }, camera), { view, baseline });
  const score = (change: Partial<Posture>, posture: ExamplePosture): number => {
    const measured = told(change)[EXAMPLE_METRICS[posture]];
    if (measured.kind !== 'measured') throw new Error(measured.reason);
    return measured.value;
  };

  test.each(['head-forward', 'leaning-in'] as const)(
    '%s is told as itself, and as nothing else',
    (posture) => {
      const other = posture === 'head-forward' ? 'leaning-in' : 'head-forward';
      expect(score(EXAMPLES[posture], posture)).toBeCloseTo(1, 1);
      expect(score(EXAMPLES[posture], other)).toBe(0);
      const judged = judge(told(EXAMPLES[posture]), taught, 'standard');
      expect(judged.overall.kind).toBe('deviating');
      expect(judged.beyond).toContain(EXAMPLE_METRICS[posture]);
    },
  );

  test('the further along the way, the larger the share', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('head-forward', 'leaning-in'),
        fc.double({ min: 0.3, max: 0.9, noNaN: true }),
        (posture, share) => {
          const near = score(part(EXAMPLES[posture], share), posture);
          const far = score(part(EXAMPLES[posture], share + 0.2), posture);
          expect(far).toBeGreaterThan(near);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('upright, and leaning back, are none of them', () => {
    for (const change of [{}, { trunkLeanDeg: -10 }]) {
      const { beyond } = judge(told(change), taught, 'standard');
      expect(beyond.filter((metric) => Object.values<string>(EXAMPLE_METRICS).includes(metric))).toEqual([]);
    }
  });

  test('what was never shown is not measured, and the verdict is as it was without examples', () => {
    for (const change of [{}, SLUMP]) {
      const metrics = told(change, upright);
      for (const metric of Object.values(EXAMPLE_METRICS)) {
        expect(metrics[metric]).toEqual({ kind: 'unmeasurable', reason: 'needs-example' });
      }
    }
    expect(judge(told({}, upright), upright, 'standard').overall.kind).toBe('good');
    expect(judge(told(SLUMP, upright), upright, 'standard').overall.kind).toBe('deviating');
  });

  test('an example that looks like upright, or like another, is refused and says which', () => {
    const again = (change: Partial<Posture>, posture: ExamplePosture) =>
      withPosture(taught, posture, samplesOf({ yawDeg, ...change }, camera, { count: 20 }));
    expect(again({}, 'shoulders-forward')).toEqual({
      kind: 'problem',
      problem: { kind: 'example-like', posture: 'shoulders-forward', like: 'upright' },
    });
    expect(again(EXAMPLES['leaning-in'], 'shoulders-forward')).toEqual({
      kind: 'problem',
      problem: { kind: 'example-like', posture: 'shoulders-forward', like: 'leaning-in' },
    });
  });

  test('limits lie between upright and what was shown', () => {
    const limits = limitsOf(taught, 'standard');
    for (const posture of ['head-forward', 'leaning-in'] as const) {
      expect(limits[EXAMPLE_METRICS[posture]]).toBeGreaterThan(0.3);
      expect(limits[EXAMPLE_METRICS[posture]]).toBeLessThan(0.6);
    }
  });

  test('examples follow the size of the picture and a place that was kept', () => {
    const doubled = fitToFrame(taught, { widthPx: 2 * camera.widthPx, heightPx: 2 * camera.heightPx });
    const px = taught.examples?.['leaning-in']?.shoulderCentreYPx?.median ?? Number.NaN;
    expect(doubled?.examples?.['leaning-in']?.shoulderCentreYPx?.median).toBeCloseTo(2 * px, 6);
    const moved = replaceBaseline(taught, { kind: 'moved', dxPx: 10, dyPx: -20 });
    expect(moved?.examples?.['leaning-in']?.shoulderCentreYPx?.median).toBeCloseTo(px - 20, 6);
  });
});

test('a person who has shown slump and lean is told the one from the other', () => {
  const taught = shown(baselineOf(DESK, {}, SLUMP), 'leaning-in', DESK);
  const beyond = (change: Partial<Posture>) =>
    judge(measure(featuresOf(change, DESK), { view: 'front', baseline: taught }), taught, 'standard').beyond;
  expect(beyond(SLUMP)).toContain('slumpScore');
  expect(beyond(SLUMP)).not.toContain('leaningInScore');
  expect(beyond(EXAMPLES['leaning-in'])).toContain('leaningInScore');
  expect(beyond(EXAMPLES['leaning-in'])).not.toContain('slumpScore');
});

test('a lean that the person does not want judged is no slump either', () => {
  const taught = shown(baselineOf(DESK, {}, SLUMP), 'leaning-in', DESK);
  const metrics = measure(featuresOf(EXAMPLES['leaning-in'], DESK), { view: 'front', baseline: taught });
  const off = { raises: {}, off: ['leaningInScore'] } as const;
  expect(judge(metrics, taught, 'standard', off).overall.kind).toBe('good');
});

test('shoulders that come forward are shown twice from the front, and what comes only once does not count', () => {
  const upright = baselineOf(DESK);
  const once = samplesOf({ protractionDeg: 40 }, DESK, { count: 16 });
  const not = samplesOf({}, DESK, { count: 16 });
  expect(withPosture(upright, 'shoulders-forward', once, once).kind).toBe('calibrated');
  expect(withPosture(upright, 'shoulders-forward', once, not)).toMatchObject({
    problem: { kind: 'example-like', like: 'upright' },
  });
});

test('a look at somebody who leans in close is a good look', () => {
  expect(assessPlacement(lookAt(0, EXAMPLES['leaning-in'], DESK), null)).toEqual([]);
});
