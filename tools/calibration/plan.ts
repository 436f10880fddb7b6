// What the calibration check plays: bodies before cameras, faulty places, and places that change. Everything follows from seeds. Pure.
import { ABSENT, SLUMPED, STANDING, UPRIGHT, type SitterPose } from '../../src/sitter/pose-parameters';
import { DEFAULT_SCENE, type SitterScene } from '../../src/sitter/scene-parameters';
import { benchPlans, FULL, sitterBody } from '../accuracy/people/plan';
import type { Stream, StreamPerson, Stretch } from './stream';

export interface PlannedStream {
  readonly name: string;
  readonly stream: Stream;
  /** The faults that say rightly why this cannot be calibrated; empty where it can. */
  readonly faults: readonly string[];
  readonly expected: Expected;
}

/** What is right. */
export type Expected =
  | { readonly kind: 'calibrated' }
  | { readonly kind: 'refused' }
  /** Judged as before, and good. */
  | { readonly kind: 'undisturbed' }
  /** Asked about, and unknown until answered. */
  | { readonly kind: 'asked' }
  /** The baseline follows by itself and judging goes on. */
  | { readonly kind: 'followed' }
  /** Not judged: unknown, or out of reading and so away. */
  | { readonly kind: 'unjudged' }
  /** Judged or not, but not warned of. */
  | { readonly kind: 'unwarned' }
  /** Judged, and not counted as sitting. */
  | { readonly kind: 'standing' }
  /** A posture, not a place: warned of, and the warning stays. */
  | { readonly kind: 'warned' };

const at = (seconds: number, pose: SitterPose, scene: SitterScene): Stretch => ({ seconds, pose, scene });

const sitter = (number: number): StreamPerson => ({ kind: 'sitter', body: sitterBody(number) });

/** Every person and camera that the accuracy bench judges by, each calibrated as the bench does: upright, in its scene. */
function calibrations(rigNames: readonly string[]): readonly PlannedStream[] {
  return (['sitter', 'rig'] as const)
    .flatMap((kind) => benchPlans(kind, rigNames, FULL))
    .map(({ station, scene, upright }): PlannedStream => ({
      name: `${station.kind === 'rig' ? '' : 'body '}${station.body}, ${station.view}, ${scene.light} light`,
      stream: {
        person: station.kind === 'rig' ? { kind: 'rig', name: station.body } : sitter(Number(station.body)),
        seed: upright.seed % 1000,
        calibration: at(0, upright.pose, scene),
        standingDesk: false,
        then: [],
      },
      faults: [],
      expected: { kind: 'calibrated' },
    }));
}

function refused(
  name: string,
  pose: SitterPose,
  scene: SitterScene,
  faults: readonly string[],
): PlannedStream {
  const calibration = at(0, pose, scene);
  const stream: Stream = { person: sitter(1), seed: 1, calibration, standingDesk: false, then: [] };
  return { name, stream, faults, expected: { kind: 'refused' } };
}

const placed = (dxM: number, dyM: number, dzM: number, yawDeg = 0): SitterPose => ({
  ...UPRIGHT,
  placement: { dxM, dyM, dzM, yawDeg },
});

const camera = (change: Partial<SitterScene['camera']>): SitterScene => ({
  ...DEFAULT_SCENE,
  camera: { ...DEFAULT_SCENE.camera, ...change },
});

const beside = (dxM: number, dzM: number, pose: SitterPose, scene = DEFAULT_SCENE): SitterScene => ({
  ...scene,
  company: [
    {
      body: sitterBody(4),
      pose: { ...pose, placement: { dxM, dyM: 0, dzM, yawDeg: pose.placement.yawDeg } },
    },
  ],
});

/** Walks by an arm's length behind the chair. */
const PASSER = beside(0.5, -0.9, {
  ...STANDING,
  posture: { kind: 'walking', phase: 0.3, strideRatio: 0.6 },
  placement: { dxM: 0, dyM: 0, dzM: 0, yawDeg: 60 },
});

/** A camera far enough away for two side by side. */
const WIDE = camera({ distanceM: 0.95 });
const LEFT_OF_TWO = placed(-0.28, 0, 0);
const TWO = beside(0.34, 0.02, UPRIGHT, WIDE);

const REFUSALS: readonly PlannedStream[] = [
  refused('dark', UPRIGHT, { ...DEFAULT_SCENE, light: 'off' }, ['too-dark']),
  refused('head turned by 45°', { ...UPRIGHT, headYawDeg: 45 }, DEFAULT_SCENE, ['head-turned']),
  refused('half out of the frame', placed(0.42, 0, 0), DEFAULT_SCENE, ['shoulders-hidden', 'head-hidden']),
  refused('two people side by side', LEFT_OF_TWO, TWO, ['several-people']),
  refused('nobody', ABSENT, DEFAULT_SCENE, ['nobody']),
];

interface Change {
  readonly name: string;
  readonly expected: Expected['kind'];
  readonly then: readonly Stretch[];
  /** Where it begins, when not at the usual desk. */
  readonly scene?: SitterScene;
  readonly pose?: SitterPose;
  readonly standingDesk?: boolean;
}

/** Desk and camera raised along with the person; the scene keeps its camera where it is, so the person is lowered instead. */
const AT_STANDING_DESK: SitterPose = { ...STANDING, placement: placed(0, -0.42, 0).placement };
const STANDING_DESK: SitterScene = { ...DEFAULT_SCENE, chair: 'none', desk: 'none' };

const CHANGES: readonly Change[] = [
  { name: 'nothing changes', expected: 'undisturbed', then: [at(100, UPRIGHT, DEFAULT_SCENE)] },
  { name: 'chair 10 cm nearer', expected: 'followed', then: [at(100, placed(0, 0, 0.1), DEFAULT_SCENE)] },
  { name: 'seat raised by 9 cm', expected: 'asked', then: [at(100, placed(0, 0.09, 0), DEFAULT_SCENE)] },
  { name: 'camera tipped by 10°', expected: 'asked', then: [at(100, UPRIGHT, camera({ rollDeg: 10 }))] },
  {
    name: 'another camera, from the side',
    expected: 'asked',
    then: [at(100, UPRIGHT, camera({ view: 'side', distanceM: 2 }))],
  },
  { name: 'standing up at the desk', expected: 'unjudged', then: [at(100, STANDING, DEFAULT_SCENE)] },
  {
    name: 'a standing desk with a setup of its own',
    expected: 'standing',
    then: [at(100, AT_STANDING_DESK, STANDING_DESK)],
    scene: STANDING_DESK,
    pose: AT_STANDING_DESK,
    standingDesk: true,
  },
  {
    name: 'somebody walks by behind',
    expected: 'undisturbed',
    then: [at(20, UPRIGHT, PASSER), at(80, UPRIGHT, DEFAULT_SCENE)],
  },
  {
    name: 'somebody walks by behind a slump',
    expected: 'warned',
    then: [at(80, SLUMPED, DEFAULT_SCENE), at(15, SLUMPED, PASSER), at(15, SLUMPED, DEFAULT_SCENE)],
  },
  {
    name: 'somebody sits down beside and slumps',
    expected: 'unwarned',
    then: [at(100, UPRIGHT, beside(0.45, 0.02, SLUMPED, WIDE))],
    scene: WIDE,
  },
  ...[3, 5, 6].map((number): Change => ({
    name: `body ${number} takes the seat of body 2`,
    expected: 'unwarned',
    then: [at(70, ABSENT, DEFAULT_SCENE), { ...at(100, UPRIGHT, DEFAULT_SCENE), other: sitterBody(number) }],
  })),
  { name: 'a slump, for comparison', expected: 'warned', then: [at(90, SLUMPED, DEFAULT_SCENE)] },
];

function changed({ name, expected, then, scene, pose, standingDesk }: Change): PlannedStream {
  const before = at(10, pose ?? UPRIGHT, scene ?? DEFAULT_SCENE);
  return {
    name,
    stream: {
      person: sitter(2),
      seed: 2,
      calibration: { ...before, seconds: 0 },
      standingDesk: standingDesk ?? false,
      then: [before, ...then],
    },
    faults: [],
    expected: { kind: expected },
  };
}

export interface Plan {
  readonly calibrations: readonly PlannedStream[];
  readonly refusals: readonly PlannedStream[];
  readonly changes: readonly PlannedStream[];
}

/** All streams; without the rigged people where their files are not there. */
export function planStreams(rigNames: readonly string[]): Plan {
  return { calibrations: calibrations(rigNames), refusals: REFUSALS, changes: CHANGES.map(changed) };
}
