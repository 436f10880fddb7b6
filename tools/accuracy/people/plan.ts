// Which bodies, cameras and poses the bench looks at: everything follows from seeds. Pure.
import type { SitterBody } from '../../../src/sitter/body';
import { clampPose } from '../../../src/sitter/joint-limits';
import {
  ANGLE_NAMES,
  blendPoses,
  FORWARD_HEAD,
  ROUNDED,
  SLUMPED,
  UPRIGHT,
} from '../../../src/sitter/pose-parameters';
import type { AngleName, SitterPose } from '../../../src/sitter/pose-parameters';
import { randomBody, randomScene, stream } from '../../../src/sitter/variety';
import { independentPose } from './random-pose';
import type { BodyKind, CameraView, LookBudget, PlannedShot, Station, StationPlan } from '../look/recording';

/** How much is looked at. */
export interface Extent {
  readonly sitters: number;
  /** Which of the rigged people, by their place in the alphabet: some of each kind. */
  readonly rigs: readonly number[];
  readonly randomPoses: number;
}

export const FULL: Extent = { sitters: 6, rigs: [0, 2, 3, 4, 5, 7], randomPoses: 12 };
export const QUICK: Extent = { sitters: 2, rigs: [], randomPoses: 4 };

/** A baseline takes 25 good looks over 8 s, a median three. */
const BENCH_BUDGET: LookBudget = { settling: 3, upright: 27, slump: 16, measured: 3 };

export const VIEWS: readonly CameraView[] = ['side', 'front'];

/** The measures and looks of modelled body `number` (from 1). */
export const sitterBody = (number: number): SitterBody => randomBody(1000 + 17 * number);

/** One joint moved alone from upright, and by how many degrees. */
interface Sweep {
  readonly joint: string;
  readonly deg: number;
  readonly moved: (deg: number) => Partial<SitterPose>;
}

/**
 * In the sitter a pelvis that tips takes the whole trunk along, exactly as leaning does. A person who rolls the pelvis back stays up by
 * bending the lumbar spine, so the pelvis is swept with the lumbar spine taking up what it tips.
 */
export const SWEEPS: readonly Sweep[] = [
  {
    joint: 'pelvic tilt',
    deg: -24,
    moved: (deg) => ({
      pelvicTiltDeg: UPRIGHT.pelvicTiltDeg + deg,
      lumbarFlexionDeg: UPRIGHT.lumbarFlexionDeg - deg,
    }),
  },
  {
    joint: 'lumbar flexion',
    deg: 20,
    moved: (deg) => ({ lumbarFlexionDeg: UPRIGHT.lumbarFlexionDeg + deg }),
  },
  {
    joint: 'thoracic flexion',
    deg: 16,
    moved: (deg) => ({ thoracicFlexionDeg: UPRIGHT.thoracicFlexionDeg + deg }),
  },
  {
    joint: 'neck flexion',
    deg: 24,
    moved: (deg) => ({ neckFlexionDeg: UPRIGHT.neckFlexionDeg + deg }),
  },
  {
    joint: 'head pitch',
    deg: 20,
    moved: (deg) => ({ headPitchDeg: UPRIGHT.headPitchDeg + deg }),
  },
  {
    joint: 'head yaw',
    deg: 14,
    moved: (deg) => ({ headYawDeg: UPRIGHT.headYawDeg + deg }),
  },
  {
    joint: 'protraction',
    deg: 25,
    moved: (deg) => ({ protractionLeftDeg: deg, protractionRightDeg: deg }),
  },
  {
    joint: 'trunk lean',
    deg: 12,
    moved: (deg) => ({ trunkLeanDeg: UPRIGHT.trunkLeanDeg + deg }),
  },
];

/** Postures with a name, and whether somebody who holds them has left the upright posture in a way that is to be told. */
export const NAMED: readonly {
  readonly name: string;
  readonly toTell: boolean;
  readonly pose: SitterPose;
}[] = [
  { name: 'slumped', toTell: true, pose: SLUMPED },
  { name: 'forward head', toTell: true, pose: FORWARD_HEAD },
  { name: 'rounded', toTell: true, pose: ROUNDED },
  { name: 'upright', toTell: false, pose: UPRIGHT },
  { name: 'glance down', toTell: false, pose: { ...UPRIGHT, neckFlexionDeg: 8, headPitchDeg: 28 } },
  { name: 'head turned', toTell: false, pose: { ...UPRIGHT, headYawDeg: 40 } },
  {
    name: 'reach',
    toTell: false,
    pose: { ...UPRIGHT, trunkLeanDeg: 10, trunkRotationDeg: 6, arms: { kind: 'at', preset: 'reach' } },
  },
  {
    name: 'mouse',
    toTell: false,
    pose: {
      ...UPRIGHT,
      trunkLeanDeg: 4,
      trunkSideBendDeg: -5,
      trunkRotationDeg: 4,
      arms: { kind: 'at', preset: 'mouse' },
    },
  },
  {
    name: 'recline',
    toTell: false,
    pose: { ...UPRIGHT, trunkLeanDeg: -18, neckFlexionDeg: 12, headPitchDeg: 2 },
  },
];

/** Shoulders brought forward or not, all else upright, a few times each: whether the two can be told apart. */
const ROUNDING_DEG = [0, 25] as const;
const ROUNDING_VARIANTS = 3;

/** Nobody holds a posture twice alike: each angle of a variant differs by up to this. [design] */
const VARIANT_DEG = 2;

const ONE_SIDED: Partial<Record<AngleName, AngleName>> = {
  protractionRightDeg: 'protractionLeftDeg',
  shoulderElevationRightDeg: 'shoulderElevationLeftDeg',
};

/** The pose with every angle moved by up to 2 degrees, both shoulders alike. */
export function variantOf(pose: SitterPose, seed: number): SitterPose {
  const next = stream(seed);
  const shift = Object.fromEntries(
    ANGLE_NAMES.map((name) => [name, (2 * next() - 1) * VARIANT_DEG]),
  ) as Record<AngleName, number>;
  const angles = Object.fromEntries(
    ANGLE_NAMES.map((name) => [name, pose[name] + shift[ONE_SIDED[name] ?? name]]),
  ) as Record<AngleName, number>;
  return clampPose({ ...pose, ...angles });
}

/** All poses of one station, in the order in which they are looked at. */
export function shotsFor(extent: Extent, seed: number): readonly PlannedShot[] {
  const randoms = Array.from({ length: extent.randomPoses }, (_, i): PlannedShot => {
    const own = seed * 1000 + i;
    return { id: `random ${i + 1}`, group: { kind: 'random' }, pose: independentPose(own), seed: own };
  });
  const sweeps = SWEEPS.map(({ joint, deg, moved }): PlannedShot => ({
    id: `${joint} ${deg}`,
    group: { kind: 'sweep', joint, deg },
    pose: clampPose({ ...UPRIGHT, ...moved(deg) }),
    seed: seed * 1000 + 500,
  }));
  const named = NAMED.map(({ name, pose }, index): PlannedShot => {
    const own = seed * 1000 + 600 + index;
    return { id: name, group: { kind: 'named', name }, pose: variantOf(pose, own), seed: own };
  });
  const rounding = ROUNDING_DEG.flatMap((deg, step) =>
    Array.from({ length: ROUNDING_VARIANTS }, (_, i): PlannedShot => {
      const own = seed * 1000 + 700 + step * 10 + i;
      const shoulders = { protractionLeftDeg: deg, protractionRightDeg: deg };
      return {
        id: `shoulders ${deg}, ${i + 1}`,
        group: { kind: 'rounding', protractionDeg: deg },
        pose: variantOf({ ...UPRIGHT, ...shoulders }, own),
        seed: own,
      };
    }),
  );
  return [...randoms, ...sweeps, ...rounding, ...named];
}

/** What a person shows in calibration: upright, and a slump near those that are judged later, but not the same. */
export function calibrationShots(seed: number): readonly [upright: PlannedShot, ownSlump: PlannedShot] {
  const posed = (id: string, pose: SitterPose): PlannedShot => ({
    id,
    group: { kind: 'named', name: id },
    pose,
    seed: seed * 1000 + 900,
  });
  return [
    posed('calibration', UPRIGHT),
    posed('own slump', blendPoses(UPRIGHT, { ...SLUMPED, neckFlexionDeg: 12 }, 0.9)),
  ];
}

/** The whole task of the station that is number `index` among those of its kind. */
export function stationPlan(station: Station, index: number, extent: Extent): StationPlan {
  const seed = 1 + index * 4 + (station.kind === 'rig' ? 2 : 0) + (station.view === 'front' ? 1 : 0);
  const [upright, ownSlump] = calibrationShots(seed);
  return {
    station,
    scene: randomScene(seed * 31, station.view),
    budget: BENCH_BUDGET,
    upright,
    ownSlump,
    shots: shotsFor(extent, seed),
  };
}

/** All stations of a run, body by body: modelled bodies by number from 1, rigged people by name. */
export function benchPlans(
  kind: BodyKind,
  rigNames: readonly string[],
  extent: Extent,
): readonly StationPlan[] {
  const sitters = Array.from({ length: extent.sitters }, (_, i) => String(i + 1));
  const bodies = kind === 'sitter' ? sitters : rigNames;
  return bodies.flatMap((body, index) =>
    kind === 'rig' && !extent.rigs.includes(index)
      ? []
      : VIEWS.map((view) => stationPlan({ kind, body, view }, index, extent)),
  );
}
