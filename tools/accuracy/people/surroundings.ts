// How much the camera's place and the light matter: the same people in the same poses, with one thing changed at a time. Pure.
import { UPRIGHT } from '../../../src/sitter/pose-parameters';
import { DEFAULT_SCENE, FRONT_CAMERA, SIDE_CAMERA } from '../../../src/sitter/scene-parameters';
import type { SitterCamera, SitterScene } from '../../../src/sitter/scene-parameters';
import { COMPARISONS } from '../figures/comparisons';
import type { StationResult } from '../figures/evaluate';
import { independentPose } from './random-pose';
import type { CameraView, LookBudget, PlannedShot, StationPlan } from '../look/recording';
import { agreement } from '../figures/statistics';
import { pairsOf } from '../figures/summarise';

interface Surrounding {
  readonly name: string;
  readonly scene: (usual: SitterScene) => SitterScene;
}

const camera = (change: Partial<SitterCamera>): Surrounding['scene'] => {
  return (usual) => ({ ...usual, camera: { ...usual.camera, ...change } });
};

const USUAL = 'as usual';

const ANY_VIEW: readonly Surrounding[] = [
  { name: USUAL, scene: (usual) => usual },
  { name: 'camera turned by −20°', scene: camera({ yawDeg: -20 }) },
  { name: 'camera turned by −10°', scene: camera({ yawDeg: -10 }) },
  { name: 'camera turned by +10°', scene: camera({ yawDeg: 10 }) },
  { name: 'camera turned by +20°', scene: camera({ yawDeg: 20 }) },
  { name: 'dim light', scene: (usual) => ({ ...usual, light: 'dim' }) },
  { name: 'light from behind', scene: (usual) => ({ ...usual, light: 'back' }) },
  { name: 'coloured light', scene: (usual) => ({ ...usual, light: 'coloured' }) },
];

const SURROUNDINGS: Readonly<Record<CameraView, readonly Surrounding[]>> = {
  front: [
    ...ANY_VIEW,
    { name: 'camera 22 cm lower', scene: camera({ heightM: FRONT_CAMERA.heightM - 0.22 }) },
    { name: 'camera 15 cm higher', scene: camera({ heightM: FRONT_CAMERA.heightM + 0.15 }) },
    { name: '50 cm away', scene: camera({ distanceM: 0.5 }) },
    { name: '90 cm away', scene: camera({ distanceM: 0.9 }) },
  ],
  side: [
    ...ANY_VIEW,
    { name: 'camera 30 cm lower', scene: camera({ heightM: SIDE_CAMERA.heightM - 0.3 }) },
    { name: 'camera 50 cm higher', scene: camera({ heightM: SIDE_CAMERA.heightM + 0.5 }) },
    { name: '1.5 m away', scene: camera({ distanceM: 1.5 }) },
    { name: '2.5 m away', scene: camera({ distanceM: 2.5 }) },
  ],
};

const BUDGET: LookBudget = { settling: 3, upright: 27, slump: 0, measured: 2 };
const POSES = 8;
const SEED = 60_000;

/** The tasks: each of the rigged people in every surrounding, each calibrated there anew. */
export function surroundingPlans(rigs: readonly string[]): readonly StationPlan[] {
  const shots = Array.from({ length: POSES }, (_, i): PlannedShot => {
    const seed = SEED + i;
    return { id: `random ${i + 1}`, group: { kind: 'random' }, pose: independentPose(seed), seed };
  });
  const upright: PlannedShot = {
    id: 'calibration',
    group: { kind: 'named', name: 'calibration' },
    pose: UPRIGHT,
    seed: SEED - 1,
  };
  return rigs.flatMap((body) =>
    (['side', 'front'] as const).flatMap((view) =>
      SURROUNDINGS[view].map(({ name, scene }): StationPlan => {
        const usual = { ...DEFAULT_SCENE, camera: view === 'front' ? FRONT_CAMERA : SIDE_CAMERA };
        const station = { kind: 'rig', body, view, surrounding: name } as const;
        return { station, scene: scene(usual), budget: BUDGET, upright, ownSlump: upright, shots };
      }),
    ),
  );
}

/** One surrounding: mean absolute errors by metric, in the metric's own unit, null where nothing could be measured. */
export interface SurroundingRow {
  readonly view: CameraView;
  readonly surrounding: string;
  readonly foundShare: number;
  readonly calibrated: number;
  readonly stations: number;
  readonly mae: Readonly<Record<string, number | null>>;
}

/** The angles that are told, in the order of the table's columns. */
export const SURROUNDING_METRICS: Readonly<Record<CameraView, readonly string[]>> = {
  side: ['neckInSpaceDeg', 'trunkInclinationDeg', 'pelvicTiltDeg', 'shoulderRoundingDeg'],
  front: ['neckInclinationDeg', 'trunkInclinationDeg', 'pelvicTiltDeg'],
};

/** One row a view and surrounding, in the order of the plans. */
export function surroundingRows(results: readonly StationResult[]): readonly SurroundingRow[] {
  return (['side', 'front'] as const).flatMap((view) =>
    SURROUNDINGS[view].flatMap(({ name }): SurroundingRow[] => {
      const own = results.filter(({ station }) => station.view === view && station.surrounding === name);
      if (own.length === 0) return [];
      const samples = own.flatMap((result) => result.samples);
      const looks = samples.reduce((sum, sample) => sum + sample.looks, 0);
      const found = samples.reduce((sum, sample) => sum + sample.looksWithPerson, 0);
      const maeOf = (metric: string): number | null => {
        const comparison = COMPARISONS.find((one) => one.id === metric && one.view === view);
        const pairs = comparison === undefined ? [] : pairsOf(comparison, samples);
        return pairs.length < 2 ? null : Number(agreement(pairs).mae.toPrecision(4));
      };
      return [
        {
          view,
          surrounding: name,
          foundShare: found / looks,
          calibrated: own.filter(({ calibration }) => calibration === 'calibrated').length,
          stations: own.length,
          mae: Object.fromEntries(SURROUNDING_METRICS[view].map((metric) => [metric, maeOf(metric)])),
        },
      ];
    }),
  );
}
