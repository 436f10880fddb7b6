// What a fit looks at: bodies and cameras of its own, which are never judged. Pure.
import { UPRIGHT } from '../../../src/sitter/pose-parameters';
import type { SitterPose } from '../../../src/sitter/pose-parameters';
import { randomScene } from '../../../src/sitter/variety';
import { variantOf, VIEWS } from '../people/plan';
import { independentPose } from '../people/random-pose';
import type { LookBudget, PlannedShot, Station, StationPlan } from '../look/recording';

/** A fit is content with one settled look at a pose, and spends its time on bodies instead. */
const FIT_BUDGET: LookBudget = { settling: 3, upright: 4, slump: 0, measured: 1 };
/** Modelled bodies from this number on are for fits, and are never judged. */
const FIRST_FIT_BODY = 101;
const FIT_POSES = 24;
/** How many there are. */
export const FIT_BODIES = 32;

/** One pose to fit on: mostly every joint by itself; of six, one in which only the shoulders have moved and one with only neck and head. */
function fitPose(index: number, seed: number): SitterPose {
  const random = independentPose(seed);
  const { protractionLeftDeg, protractionRightDeg, neckFlexionDeg, headPitchDeg } = random;
  switch (index % 6) {
    case 4:
      return variantOf({ ...UPRIGHT, protractionLeftDeg, protractionRightDeg }, seed);
    case 5:
      return variantOf({ ...UPRIGHT, neckFlexionDeg, headPitchDeg }, seed);
    default:
      return random;
  }
}

/** The tasks of a fit: bodies and cameras of their own. */
export function fitPlans(): readonly StationPlan[] {
  return Array.from({ length: FIT_BODIES }, (_, i) => FIRST_FIT_BODY + i).flatMap((number) =>
    VIEWS.map((view, which): StationPlan => {
      const seed = 20_000 + number * 2 + which;
      const shots = Array.from({ length: FIT_POSES }, (_, i): PlannedShot => {
        const own = seed * 1000 + i;
        return { id: `fit ${i + 1}`, group: { kind: 'random' }, pose: fitPose(i, own), seed: own };
      });
      const upright: PlannedShot = {
        id: 'calibration',
        group: { kind: 'named', name: 'calibration' },
        pose: UPRIGHT,
        seed: seed * 1000 + 900,
      };
      const scene = randomScene(seed * 31, view);
      const station: Station = { kind: 'sitter', body: String(number), view };
      return { station, scene, budget: FIT_BUDGET, upright, ownSlump: upright, shots };
    }),
  );
}
