// What the side view promises: head and trunk told apart from a lean, a hip that does not fit never believed, sitting never standing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { METRIC_IDS, type MetricId, type Metrics } from '../../../src/core/baseline/metric';
import { extractFeatures } from '../../../src/core/features/extract-features';
import { judge } from '../../../src/core/judgement/judge';
import { isStanding } from '../../../src/core/metrics/is-standing';
import { measure } from '../../../src/core/metrics/measure';
import { valueOf } from '../../../src/core/pose/reading';
import { LANDMARK, type Pose } from '../../../src/core/pose/pose';
import { baselineOf, featuresOf } from '../calibration/calibrated';
import type { Posture } from '../person';
import { hide, mapKeypoints, poseOf, SIDE_CAMERA } from '../person';

const PROFILE = { yawDeg: 90 };
const side = baselineOf(SIDE_CAMERA, PROFILE);

const measured = (pose: Pose): Metrics =>
  measure(extractFeatures(pose, SIDE_CAMERA), { view: 'side', baseline: side });
const sideMetrics = (change: Partial<Posture>): Metrics =>
  measured(poseOf({ ...PROFILE, ...change }, SIDE_CAMERA));

function known(metrics: Metrics, metric: MetricId): number {
  const measurement = metrics[metric];
  if (measurement.kind === 'unmeasurable') throw new Error(`${metric}: ${measurement.reason}`);
  return measurement.value;
}

/** The model's idea of the hip moved by shares of the trunk, in the picture and in metres. */
function hipMoved(pose: Pose, back: number, up: number): Pose {
  const trunkPx = valueOf(featuresOf(PROFILE, SIDE_CAMERA).trunkLengthPx) ?? Number.NaN;
  const hips: readonly number[] = [LANDMARK.leftHip, LANDMARK.rightHip];
  return mapKeypoints(pose, (k, i) =>
    hips.includes(i) ? { ...k, x: k.x - back * trunkPx, y: k.y - up * trunkPx } : k,
  );
}

/** Everything that is measured from the hip in the picture. */
const FROM_THE_HIP: readonly MetricId[] = [
  'trunkInclinationDeg',
  'neckInclinationDeg',
  'pelvicTiltDeg',
  'slumpRatio',
  'shoulderForwardRatio',
  'hipAngleDeg',
];

describe('the height of the head', () => {
  test('is not lowered by reclining as one line, however far', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, noNaN: true }), (backDeg) => {
        expect(Math.abs(known(sideMetrics({ trunkLeanDeg: -backDeg }), 'headDropMm'))).toBeLessThan(2);
      }),
    );
  });

  test('falls by what head and shoulders sink, whatever the trunk leans back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        (slumpM, backDeg) => {
          const drop = known(sideMetrics({ slumpM, trunkLeanDeg: -backDeg }), 'headDropMm');
          expect(drop).toBeGreaterThan(850 * slumpM * Math.cos((backDeg * Math.PI) / 180) - 2);
          expect(drop).toBeLessThan(1000 * slumpM + 2);
        },
      ),
    );
  });

  test('falls by all that it lost when the head came forward while the trunk went back', () => {
    const slumpedBack = { trunkLeanDeg: -20, headForwardM: 0.16, slumpM: 0.04 };
    const upright = valueOf(featuresOf(PROFILE, SIDE_CAMERA).worldEarAboveHipM) ?? Number.NaN;
    const now = featuresOf({ ...PROFILE, ...slumpedBack }, SIDE_CAMERA).worldEarAboveHipM;
    const lost = 1000 * (upright - (valueOf(now) ?? Number.NaN));
    expect(known(sideMetrics(slumpedBack), 'headDropMm')).toBeCloseTo(lost, 0);
  });

  test('is known where the camera cannot make out the hip, and does not change with its place in the picture', () => {
    const pose = poseOf({ ...PROFILE, slumpM: 0.05 }, SIDE_CAMERA);
    const before = known(measured(pose), 'headDropMm');
    expect(known(measured(hipMoved(pose, 0.35, 0.2)), 'headDropMm')).toBeCloseTo(before, 6);
  });
});

describe('the head in space', () => {
  test('comes forward with the head and with a trunk that leans forward, and back with a recline', () => {
    const upright = known(sideMetrics({}), 'headInclinationDeg');
    expect(upright).toBeCloseTo(0, 0);
    expect(known(sideMetrics({ headForwardM: 0.05 }), 'headInclinationDeg')).toBeGreaterThan(12);
    expect(known(sideMetrics({ trunkLeanDeg: 12 }), 'headInclinationDeg')).toBeGreaterThan(12);
    expect(known(sideMetrics({ trunkLeanDeg: -12 }), 'headInclinationDeg')).toBeLessThan(-12);
  });
});

describe('a hip that does not fit the body', () => {
  test('is noticed and not believed when it is off by three tenths of the trunk in any direction', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<readonly [number, number]>([0.3, 0], [-0.3, 0], [0, 0.3], [0, -0.32]),
        ([back, up]) => {
          const metrics = measured(hipMoved(poseOf(PROFILE, SIDE_CAMERA), back, up));
          for (const metric of FROM_THE_HIP) {
            expect(metrics[metric], metric).toEqual({ kind: 'unmeasurable', reason: 'hip-misplaced' });
          }
        },
      ),
    );
  });

  test('is noticed without a baseline where the trunk would lean far forward and no foot shows', () => {
    const misfit = (pose: Pose) => valueOf(extractFeatures(pose, SIDE_CAMERA).hipMisfitRatio);
    const guessed = hipMoved(poseOf(PROFILE, SIDE_CAMERA), 0.5, 0.1);
    expect(misfit(hide(guessed, ['leftAnkle', 'rightAnkle']))).toBeGreaterThan(1);
    expect(misfit(poseOf(PROFILE, SIDE_CAMERA))).toBeLessThan(0.5);
    // Who bends forward with their feet in sight is believed.
    expect(misfit(poseOf({ ...PROFILE, trunkLeanDeg: 35 }, SIDE_CAMERA))).toBeLessThan(1);
  });

  test('at calibration spoils what is measured from it later, and nothing else', () => {
    const spoilt = {
      ...side,
      upright: { ...side.upright, hipMisfitRatio: { median: 1.4, jitterSd: 0.1, sampleCount: 40 } },
    };
    const metrics = measure(featuresOf(PROFILE, SIDE_CAMERA), { view: 'side', baseline: spoilt });
    const whole = sideMetrics({});
    for (const metric of METRIC_IDS) {
      const expected = FROM_THE_HIP.includes(metric) ? 'unmeasurable' : whole[metric].kind;
      if (metric !== 'shoulderRoundingDeg') expect(metrics[metric].kind, metric).toBe(expected);
    }
  });

  test('does not come of slumping, leaning, reclining or rounding', () => {
    const posture: fc.Arbitrary<Partial<Posture>> = fc.record({
      headForwardM: fc.double({ min: -0.02, max: 0.1, noNaN: true }),
      slumpM: fc.double({ min: 0, max: 0.06, noNaN: true }),
      trunkLeanDeg: fc.integer({ min: -30, max: 30 }),
      posteriorTiltDeg: fc.integer({ min: 0, max: 30 }),
      protractionDeg: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(posture, (change) => {
        expect(sideMetrics(change).trunkInclinationDeg.kind).toBe('measured');
      }),
    );
  });
});

describe('a tilt of the pelvis', () => {
  test('is not told to be forward while the shoulders sink', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10, max: 30 }),
        fc.double({ min: 0.03, max: 0.08, noNaN: true }),
        (trunkLeanDeg, slumpM) => {
          const tilt = sideMetrics({ trunkLeanDeg, slumpM }).pelvicTiltDeg;
          expect(tilt.kind === 'measured' && tilt.value > 0).toBe(false);
        },
      ),
    );
  });
});

describe('sitting', () => {
  const standing = (change: Partial<Posture>) =>
    isStanding(featuresOf({ ...PROFILE, ...change }, SIDE_CAMERA), side);

  test('is not standing because a guessed knee lies under the hip', () => {
    const kneeUnderHip = mapKeypoints(poseOf({ ...PROFILE, trunkLeanDeg: 30 }, SIDE_CAMERA), (k, i) =>
      i === LANDMARK.leftKnee || i === LANDMARK.rightKnee ? { ...k, x: k.x - 80, y: k.y + 80 } : k,
    );
    expect(isStanding(extractFeatures(kneeUnderHip, SIDE_CAMERA), side)).toBe(false);
  });

  test('is not standing with thighs that slope, as on a stool; standing is, also with the body turned', () => {
    expect(standing({ thighDownDeg: 45 })).toBe(false);
    expect(standing({ thighDownDeg: 55, trunkLeanDeg: 10 })).toBe(false);
    expect(standing({ thighDownDeg: 85 })).toBe(true);
    expect(standing({ thighDownDeg: 85, yawDeg: 50 })).toBe(true);
  });
});

describe('the verdict from the side', () => {
  const verdictOf = (change: Partial<Posture>) => judge(sideMetrics(change), side, 'standard').overall.kind;

  test('is good for reclining as one line, however far, and for looking ahead while doing so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 35 }), fc.constantFrom(0, 0.5), (backDeg, ahead) => {
        // Who reclines and looks ahead brings the head forward against the trunk, by less than the trunk took it back.
        const headForwardM = ahead * 0.22 * Math.sin((backDeg * Math.PI) / 180);
        expect(verdictOf({ trunkLeanDeg: -backDeg, headForwardM })).toBe('good');
      }),
    );
  });

  test('is not good for a slump, whether the trunk leans forward, stays or goes back under a head that comes forward', () => {
    fc.assert(
      fc.property(fc.integer({ min: -15, max: 15 }), (trunkLeanDeg) => {
        // A head that comes forward sinks over the shoulders too; a lean back takes some of its way forward away again.
        const headForwardM = 0.1 + 0.22 * Math.sin((Math.max(0, -trunkLeanDeg) * Math.PI) / 180);
        const slump = { headForwardM, headSinkM: 0.07, slumpM: 0.03, posteriorTiltDeg: 32 };
        expect(verdictOf({ trunkLeanDeg, ...slump })).toBe('deviating');
      }),
    );
  });

  test('needs no slump shown before, and is the same by a baseline that an earlier version stored', () => {
    const { worldEarAboveHipM, worldEarAheadOfHipM, hipMisfitRatio, legsStraightRatio, ...known } =
      side.upright;
    expect([worldEarAboveHipM, worldEarAheadOfHipM, hipMisfitRatio, legsStraightRatio]).not.toContain(
      undefined,
    );
    const earlier = { ...side, upright: known };
    const by = (change: Partial<Posture>) => {
      const features = featuresOf({ ...PROFILE, ...change }, SIDE_CAMERA);
      return judge(measure(features, { view: 'side', baseline: earlier }), earlier, 'standard').overall.kind;
    };
    expect(by({})).toBe('good');
    expect(by({ headForwardM: 0.14, slumpM: 0.03, posteriorTiltDeg: 25 })).toBe('deviating');
  });

  test('stays what it is when the hip in the picture is misplaced', () => {
    const kindOf = (pose: Pose) => judge(measured(pose), side, 'standard').overall.kind;
    expect(kindOf(hipMoved(poseOf(PROFILE, SIDE_CAMERA), 0.4, 0.2))).toBe('good');
    const slumped = poseOf({ ...PROFILE, headForwardM: 0.14, posteriorTiltDeg: 32 }, SIDE_CAMERA);
    expect(kindOf(hipMoved(slumped, 0.4, 0.2))).toBe('deviating');
  });
});
