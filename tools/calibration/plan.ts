// What the calibration check plays: bodies before cameras, faulty places, and places that change. Everything follows from seeds. Pure.
import { ABSENT, SLUMPED, STANDING, UPRIGHT, type SitterPose } from '../../src/sitter/pose-parameters';
import { DEFAULT_SCENE, type SitterScene } from '../../src/sitter/scene-parameters';
import { randomBody, randomScene } from '../../src/sitter/variety';
import type { Stream, Stretch } from './stream';

export interface PlannedStream {
  readonly name: string;
  readonly stream: Stream;
  /** The faults that say rightly why this cannot be calibrated; empty where it can. */
  readonly faults: readonly string[];
  readonly expected: Expected;
}

/** What is right after a change. */
export type Expected =
  | { readonly kind: 'calibrated' }
  | { readonly kind: 'refused' }
  /** Asked about, and unknown until answered. */
  | { readonly kind: 'asked' }
  /** The baseline follows by itself and judging goes on. */
  | { readonly kind: 'followed' }
  /** Not judged, without a question. */
  | { readonly kind: 'unjudged' }
  /** A posture, not a place: warned of. */
  | { readonly kind: 'warned' };

/** The bodies of the accuracy bench, and as many again. */
const bodyOf = (number: number) => randomBody(1000 + 17 * number);

const at = (seconds: number, pose: SitterPose, scene: SitterScene): Stretch => ({ seconds, pose, scene });

function calibrations(count: number): readonly PlannedStream[] {
  return (['front', 'side'] as const).flatMap((view) =>
    Array.from({ length: count }, (_, index): PlannedStream => {
      const scene = randomScene(2000 + 31 * index, view);
      const calibration = at(0, UPRIGHT, scene);
      return {
        name: `body ${index + 1}, ${view}, ${scene.light} light`,
        stream: { body: bodyOf(index + 1), seed: index + 1, calibration, then: [] },
        faults: [],
        expected: { kind: 'calibrated' },
      };
    }),
  );
}

function refused(
  name: string,
  pose: SitterPose,
  scene: SitterScene,
  faults: readonly string[],
): PlannedStream {
  const stream: Stream = { body: bodyOf(1), seed: 1, calibration: at(0, pose, scene), then: [] };
  return { name, stream, faults, expected: { kind: 'refused' } };
}

const REFUSALS: readonly PlannedStream[] = [
  refused('dark', UPRIGHT, { ...DEFAULT_SCENE, light: 'off' }, ['too-dark']),
  refused('head turned by 45°', { ...UPRIGHT, headYawDeg: 45 }, DEFAULT_SCENE, ['head-turned']),
  refused(
    'half out of the frame',
    { ...UPRIGHT, placement: { dxM: 0.42, dyM: 0, dzM: 0, yawDeg: 0 } },
    DEFAULT_SCENE,
    ['shoulders-hidden', 'head-hidden'],
  ),
  refused('nobody', ABSENT, DEFAULT_SCENE, ['nobody']),
];

const placed = (dxM: number, dyM: number, dzM: number, yawDeg = 0): SitterPose => ({
  ...UPRIGHT,
  placement: { dxM, dyM, dzM, yawDeg },
});

const camera = (change: Partial<SitterScene['camera']>): SitterScene => ({
  ...DEFAULT_SCENE,
  camera: { ...DEFAULT_SCENE.camera, ...change },
});

const PASSER: SitterScene = {
  ...DEFAULT_SCENE,
  company: [
    {
      body: bodyOf(4),
      pose: {
        ...STANDING,
        posture: { kind: 'walking', phase: 0.3, strideRatio: 0.6 },
        placement: { dxM: 0.5, dyM: 0, dzM: -0.9, yawDeg: 60 },
      },
    },
  ],
};

const CHANGES: readonly (readonly [name: string, expected: Expected['kind'], then: readonly Stretch[]])[] = [
  ['chair 10 cm nearer', 'followed', [at(100, placed(0, 0, 0.1), DEFAULT_SCENE)]],
  ['seat raised by 9 cm', 'asked', [at(100, placed(0, 0.09, 0), DEFAULT_SCENE)]],
  ['camera tipped by 10°', 'asked', [at(100, UPRIGHT, camera({ rollDeg: 10 }))]],
  ['another camera, from the side', 'asked', [at(100, UPRIGHT, camera({ view: 'side', distanceM: 2 }))]],
  ['standing up at the desk', 'unjudged', [at(100, STANDING, DEFAULT_SCENE)]],
  ['somebody walks by behind', 'calibrated', [at(20, UPRIGHT, PASSER), at(80, UPRIGHT, DEFAULT_SCENE)]],
  ['a slump, for comparison', 'warned', [at(90, SLUMPED, DEFAULT_SCENE)]],
];

function changed([name, kind, then]: (typeof CHANGES)[number]): PlannedStream {
  const before = at(10, UPRIGHT, DEFAULT_SCENE);
  return {
    name,
    stream: {
      body: bodyOf(2),
      seed: 2,
      calibration: at(0, UPRIGHT, DEFAULT_SCENE),
      then: [before, ...then],
    },
    faults: [],
    expected: { kind },
  };
}

export interface Plan {
  readonly calibrations: readonly PlannedStream[];
  readonly refusals: readonly PlannedStream[];
  readonly changes: readonly PlannedStream[];
}

/** All streams, with `bodies` bodies before as many cameras in front and at the side. */
export function planStreams(bodies: number): Plan {
  return { calibrations: calibrations(bodies), refusals: REFUSALS, changes: CHANGES.map(changed) };
}
