// Who shows which postures before which camera, and what else they do there: what teaching by example is measured on. Pure.
import { blendPoses, FORWARD_HEAD, SLUMPED, UPRIGHT } from '../../../src/sitter/pose-parameters';
import type { SitterPose } from '../../../src/sitter/pose-parameters';
import { randomScene } from '../../../src/sitter/variety';
import { dayPosture } from '../days/day-postures';
import type { CameraView, LookBudget, PlannedShot, Station, StationPlan } from '../look/recording';
import { NAMED, variantOf } from '../people/plan';

/** One posture that people are in again and again: how often, and how far each time, as shares of the whole way. */
interface Repeated {
  readonly name: string;
  readonly pose: SitterPose;
  readonly shares: readonly number[];
}

const SHOULDERS_FORWARD: SitterPose = { ...UPRIGHT, protractionLeftDeg: 25, protractionRightDeg: 25 };

const namedPose = (name: string): SitterPose => NAMED.find((one) => one.name === name)?.pose ?? UPRIGHT;

/** The first two of each posture that can be taught are shown as examples; all others are judged by them. */
export const REPEATED: readonly Repeated[] = [
  { name: 'upright', pose: UPRIGHT, shares: [1, 1, 1, 1, 1, 1, 1, 1] },
  { name: 'slumped', pose: SLUMPED, shares: [1, 0.85, 0.8, 1] },
  { name: 'shoulders-forward', pose: SHOULDERS_FORWARD, shares: [1, 0.9, 0.8, 1, 1.1, 0.9] },
  { name: 'head-forward', pose: FORWARD_HEAD, shares: [1, 0.85, 0.8, 1] },
  { name: 'leaning-in', pose: dayPosture('leaning in').pose, shares: [1, 0.9, 0.8, 1.1] },
  { name: 'glance', pose: namedPose('glance down'), shares: [1, 0.6, 0.8] },
  { name: 'mouse', pose: dayPosture('mouse').pose, shares: [1, 1] },
  { name: 'reading', pose: dayPosture('reading').pose, shares: [1, 1] },
  { name: 'head turned', pose: namedPose('head turned'), shares: [0.7] },
  { name: 'reclining', pose: dayPosture('reclining').pose, shares: [1] },
];

/** Each share of a posture is a moment of its own: a settled look at a picture of it. */
const BUDGET: LookBudget = { settling: 2, upright: 8, slump: 0, measured: 1 };

/** Beyond the whole way the same direction goes on. */
function partOf(pose: SitterPose, share: number): SitterPose {
  if (share <= 1) return blendPoses(UPRIGHT, pose, share);
  const whole = blendPoses(UPRIGHT, pose, 1);
  const less = blendPoses(UPRIGHT, pose, 2 - share);
  const numbers = Object.entries(whole).flatMap(([name, value]) => {
    const before = less[name as keyof SitterPose];
    return typeof value === 'number' && typeof before === 'number' ? [[name, 2 * value - before]] : [];
  });
  return { ...whole, ...(Object.fromEntries(numbers) as Partial<SitterPose>) };
}

function taughtPlan(station: Station, index: number): StationPlan {
  const seed = 80_000 + index * 4 + (station.shelf === 'fit' ? 2 : 0) + (station.view === 'front' ? 1 : 0);
  const upright: PlannedShot = {
    id: 'calibration',
    group: { kind: 'named', name: 'calibration' },
    pose: UPRIGHT,
    seed: seed * 1000 + 900,
  };
  const shots = REPEATED.flatMap(({ name, pose, shares }, which) =>
    shares.map((share, turn): PlannedShot => {
      const own = seed * 1000 + which * 20 + turn;
      return {
        id: `${name} ${turn + 1}`,
        group: { kind: 'named', name },
        pose: variantOf(partOf(pose, share), own),
        seed: own,
      };
    }),
  );
  return {
    station,
    scene: randomScene(seed * 31, station.view),
    budget: BUDGET,
    upright,
    ownSlump: upright,
    shots,
  };
}

/** Rigged people before one camera each. */
export function taughtPlans(
  names: readonly string[],
  view: CameraView,
  shelf?: Station['shelf'],
): readonly StationPlan[] {
  return names.map((body, index) =>
    taughtPlan({ kind: 'rig', body, view, ...(shelf === undefined ? {} : { shelf }) }, index),
  );
}
