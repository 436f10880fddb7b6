// Every rigged person before a webcam in every light, upright and bowed: whether somebody is found. Pure.
import { SLUMPED, UPRIGHT } from '../../../src/sitter/pose-parameters';
import { DEFAULT_SCENE, FRONT_CAMERA, type SitterLight } from '../../../src/sitter/scene-parameters';
import { variantOf } from '../people/plan';
import type { LookBudget, PlannedShot, Station, StationPlan } from '../look/recording';

export const LIGHTS = ['bright', 'dim', 'back', 'coloured'] as const satisfies readonly SitterLight[];

const POSES = { upright: UPRIGHT, bowed: { ...SLUMPED, headPitchDeg: 28 } } as const;

/** The tracking begins anew at each pose: three looks, of which the first has the whole picture to search. */
const BUDGET: LookBudget = { settling: 2, upright: 1, slump: 0, measured: 1 };
export const LOOKS_OF_A_SHOT = BUDGET.settling + BUDGET.measured;

const SEED = 95_000;

function foundPlan(station: Station, index: number): StationPlan {
  const scene = { ...DEFAULT_SCENE, camera: FRONT_CAMERA };
  const seed = SEED + 100 * index + (station.shelf === 'fit' ? 50 : 0);
  const shots = LIGHTS.flatMap((light, which) =>
    Object.entries(POSES).map(([name, pose], turn): PlannedShot => {
      const own = seed + 10 * which + turn;
      const group = { kind: 'named', name: light } as const;
      return {
        id: `${light}, ${name}`,
        group,
        pose: variantOf(pose, own),
        seed: own,
        scene: { ...scene, light },
      };
    }),
  );
  const upright: PlannedShot = {
    id: 'upright',
    group: { kind: 'named', name: 'first' },
    pose: UPRIGHT,
    seed,
  };
  return { station, scene, budget: BUDGET, upright, ownSlump: upright, shots };
}

/** One station a person. */
export function foundPlans(names: readonly string[], shelf?: Station['shelf']): readonly StationPlan[] {
  return names.map((body, index) =>
    foundPlan({ kind: 'rig', body, view: 'front', ...(shelf === undefined ? {} : { shelf }) }, index),
  );
}
