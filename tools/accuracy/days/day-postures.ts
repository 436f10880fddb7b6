// What people do at a desk in a day, as poses and surroundings, and whether a monitor ought to say something about it. Pure.
import {
  ABSENT,
  blendPoses,
  FORWARD_HEAD,
  ROUNDED,
  SLUMPED,
  STANDING,
  UPRIGHT,
} from '../../../src/sitter/pose-parameters';
import type { SitterPose } from '../../../src/sitter/pose-parameters';
import type { SitterScene } from '../../../src/sitter/scene-parameters';
import { randomBody } from '../../../src/sitter/variety';

/** `tell` = a posture that has left the upright one in a way that is to be told once it lasts; `leave` = ordinary work. */
export type Worth = 'warn' | 'leave';

/** Where the person truly is. */
export type TruePresence = 'sitting' | 'standing' | 'absent';

export interface DayPosture {
  readonly pose: SitterPose;
  readonly worth: Worth;
  readonly presence: TruePresence;
  /** The same room with something changed in it. */
  readonly scene?: (scene: SitterScene) => SitterScene;
}

const ordinary = (change: Partial<SitterPose>, scene?: DayPosture['scene']): DayPosture => ({
  pose: { ...UPRIGHT, ...change },
  worth: 'leave',
  presence: 'sitting',
  ...(scene === undefined ? {} : { scene }),
});

const toWarnOf = (pose: SitterPose): DayPosture => ({ pose, worth: 'warn', presence: 'sitting' });

const moved = (dyM: number, dzM: number): SitterPose['placement'] => ({ dxM: 0, dyM, dzM, yawDeg: 0 });

/** Somebody else in the picture, standing behind or sitting alongside. */
const withCompany =
  (seed: number, pose: SitterPose, dxM: number, dzM: number): DayPosture['scene'] =>
  (scene) => ({
    ...scene,
    company: [{ body: randomBody(seed), pose: { ...pose, placement: { dxM, dyM: 0, dzM, yawDeg: 0 } } }],
  });

/** Every posture that a scripted day is made of. */
export const DAY_POSTURES = {
  typing: ordinary({}),
  mouse: ordinary({
    trunkLeanDeg: 3,
    trunkSideBendDeg: -4,
    trunkRotationDeg: 3,
    arms: { kind: 'at', preset: 'mouse' },
  }),
  reading: ordinary({ headPitchDeg: 9, neckFlexionDeg: 4, arms: { kind: 'at', preset: 'lap' } }),
  settled: ordinary({ pelvicTiltDeg: -2, lumbarFlexionDeg: -11, thoracicFlexionDeg: 30, neckFlexionDeg: 4 }),
  paper: ordinary({
    neckFlexionDeg: 8,
    headPitchDeg: 28,
    headYawDeg: 10,
    arms: { kind: 'at', preset: 'writing' },
  }),
  reaching: ordinary({ trunkLeanDeg: 12, trunkRotationDeg: 8, arms: { kind: 'at', preset: 'reach' } }),
  drinking: ordinary({ headPitchDeg: -8, arms: { kind: 'at', preset: 'cup' } }),
  phone: ordinary({ headRollDeg: 6, arms: { kind: 'at', preset: 'phone' } }),
  talking: ordinary({ headYawDeg: 45, trunkRotationDeg: 18, arms: { kind: 'at', preset: 'lap' } }),
  'leaning in': ordinary({ trunkLeanDeg: 13, neckFlexionDeg: 8 }),
  reclining: ordinary({
    trunkLeanDeg: -16,
    neckFlexionDeg: 12,
    headPitchDeg: 2,
    arms: { kind: 'at', preset: 'lap' },
  }),
  'chair moved': ordinary({ placement: moved(0, -0.1) }),
  'chair raised': ordinary({ placement: moved(0.05, 0) }),
  'passer-by': ordinary({}, withCompany(77, STANDING, 0.7, -1.1)),
  'two people': ordinary({}, withCompany(78, UPRIGHT, 0.75, -0.25)),
  'light off': ordinary({}, (scene) => ({ ...scene, light: 'off' })),
  standing: { pose: STANDING, worth: 'leave', presence: 'standing' },
  away: { pose: ABSENT, worth: 'leave', presence: 'absent' },
  'slump, a quarter': { ...toWarnOf(blendPoses(UPRIGHT, SLUMPED, 0.25)), worth: 'leave' },
  'slump, half': toWarnOf(blendPoses(UPRIGHT, SLUMPED, 0.5)),
  'slump, three quarters': toWarnOf(blendPoses(UPRIGHT, SLUMPED, 0.75)),
  slumped: toWarnOf(SLUMPED),
  'forward head': toWarnOf(FORWARD_HEAD),
  rounded: toWarnOf(ROUNDED),
} as const satisfies Readonly<Record<string, DayPosture>>;

export type DayPostureName = keyof typeof DAY_POSTURES;

export const DAY_POSTURE_NAMES = Object.keys(DAY_POSTURES) as readonly DayPostureName[];

/** The posture of that name, with all that may be asked of one. */
export const dayPosture = (name: DayPostureName): DayPosture => DAY_POSTURES[name];
