// The few changes by which shown postures are told apart, and how far everyday sitting moves them: the same for everybody in one view.
import { turnDeg } from '../../pose/geometry';
import type { Features, FeatureName } from '../../features/features';
import type { FeatureSet } from '../../baseline/baseline';
import type { View } from '../../features/view';

/** One axis of the space. */
export interface PostureCue {
  readonly name: FeatureName;
  /** Lengths in pixels are compared as logarithms: nearer or larger by a share. */
  readonly scale: 'own' | 'log';
  /** How far it drifts over a day of sitting well: a standard deviation, in its own unit or as a logarithm. */
  readonly wander: number;
}

/** Something that people do all day and that is no posture: one standard deviation of it, axis by axis. */
export type Everyday = Readonly<Partial<Record<FeatureName, number>>>;

interface PostureSpace {
  readonly cues: readonly PostureCue[];
  readonly everyday: readonly Everyday[];
}

const own = (name: FeatureName, wander: number): PostureCue => ({ name, scale: 'own', wander });
const log = (name: FeatureName, wander: number): PostureCue => ({ name, scale: 'log', wander });

/** Heights and directions as in the slump score; the sizes tell a lean, as far as the chair does not roll. [syn: docs/accuracy.md] */
const FRONT: PostureSpace = {
  cues: [
    own('earHeightRatio', 0.02),
    own('headPitchRatio', 0.05),
    own('worldNeckInclinationDeg', 4),
    own('worldShoulderBreadthM', 0.008),
    log('earDistancePx', 0.04),
    log('shoulderWidthPx', 0.03),
  ],
  everyday: [
    { earHeightRatio: -0.05, headPitchRatio: 0.12, worldNeckInclinationDeg: 6 },
    { earDistancePx: 0.07, shoulderWidthPx: 0.07 },
  ],
};

const SIDE: PostureSpace = {
  cues: [
    own('worldEarAboveHipM', 0.02),
    own('worldEarAboveM', 0.013),
    own('headInclinationDeg', 6),
    own('headPitchDeg', 8),
    own('trunkInclinationDeg', 4),
    own('shoulderForwardRatio', 0.03),
  ],
  everyday: [{ headInclinationDeg: 6, worldEarAboveM: -0.012, worldEarAboveHipM: -0.012, headPitchDeg: 15 }],
};

/** Null where nothing but the person's own slump can be told. */
export const POSTURE_SPACES: Readonly<Record<View, PostureSpace | null>> = {
  front: FRONT,
  side: SIDE,
  angled: null,
};

/** The change of one axis from an upright value; NaN where a length is none. */
export function changeAlong({ name, scale }: PostureCue, from: number, to: number): number {
  if (scale === 'log') return Math.log(to / from);
  return name.endsWith('Deg') ? turnDeg(from, to) : to - from;
}

/** A calibrated posture as a moment that shows its medians. */
export function valueIn(features: FeatureSet, name: FeatureName): number | null {
  return features[name]?.median ?? null;
}

/** A moment's value; null where it is hidden. */
export function valueSeen(features: Features, name: FeatureName): number | null {
  const reading = features[name];
  return reading.kind === 'seen' ? reading.value : null;
}
