// Tells a chair or screen that was moved from a posture that changed, and moves the baseline's scale along.
import { mapPostures, type Baseline, type FeatureSet } from '../baseline/baseline';
import { mapBoth, valueOf } from '../pose/reading';
import type { FrameSize } from '../pose/landmarks';
import { differenceOf, logRatioOf } from './change';
import type { FeatureName, Features } from '../features/features';
import { FEATURE_NAMES } from '../features/features';

/** Scale changes below this are sway, and bias nothing that matters. [design] */
const DEADBAND = 0.04;

/** Two lengths that grew alike to within this grew because the distance changed; a lean of 10 degrees tells them apart by 0.08. [geo] */
const ALIKE = 0.03;

/**
 * Seen from the front, a lean may widen ears and shoulders alike too, where the neck bends with it; then the head mostly stands lower over
 * the shoulders, or looks elsewhere. A chair moved by up to 10 cm left the first to within 0.05 and the second to within 0.07 on seven
 * people before three heights of camera. [syn]
 */
const SAME_CARRIAGE = { earHeightRatio: 0.055, headPitchRatio: 0.08 } as const;

/** The head's length alone changes with the head's yaw and pitch, so on its own it must change more. [design] */
const LONE_HEAD_DEADBAND = 0.08;

/** Whether the head is carried as at calibration; what is not seen speaks neither way. */
function carriedAlike(features: Features, baseline: Baseline): boolean {
  return (['earHeightRatio', 'headPitchRatio'] as const).every((name) => {
    const difference = valueOf(differenceOf(features, baseline, name));
    return difference === null || Math.abs(difference) <= SAME_CARRIAGE[name];
  });
}

function movedAlike(a: number, b: number): boolean {
  return Math.min(Math.abs(a), Math.abs(b)) > DEADBAND && Math.abs(a - b) <= ALIKE;
}

/**
 * The logarithm of how much larger everything has become since calibration when the chair (or the camera) was moved, or null when it
 * was not, or cannot be told. From the front ear distance and shoulder width must grow alike and the head be carried as it was; from the side thigh and head, neither of
 * which a slump or a lean lengthens, or the head alone where the knees were hidden at calibration too. [geo]
 */
function moveOf(features: Features, baseline: Baseline): number | null {
  const change = (name: FeatureName) => logRatioOf(features, baseline, name);
  const alike = (a: FeatureName, b: FeatureName) =>
    valueOf(mapBoth(change(a), change(b), (x, y) => (movedAlike(x, y) ? (x + y) / 2 : null)));
  switch (baseline.view) {
    case 'front':
      return carriedAlike(features, baseline) ? alike('earDistancePx', 'shoulderWidthPx') : null;
    case 'side': {
      // A thigh that showed at calibration and cannot be made out now is no reason to go by the head alone.
      if (baseline.upright.thighLengthPx !== undefined) return alike('thighLengthPx', 'headLengthPx');
      const head = valueOf(change('headLengthPx'));
      return head !== null && Math.abs(head) > LONE_HEAD_DEADBAND ? head : null;
    }
    case 'angled':
      return null;
  }
}

/** Whether the person sits nearer or farther than at calibration because chair, desk or camera moved. False when it cannot be told. */
export function chairMoved(features: Features, baseline: Baseline): boolean {
  return moveOf(features, baseline) !== null;
}

function isPosition(name: FeatureName): name is 'shoulderCentreXPx' | 'shoulderCentreYPx' {
  return name === 'shoulderCentreXPx' || name === 'shoulderCentreYPx';
}

function rescaleFeatures(
  features: FeatureSet,
  place: (name: FeatureName, px: number) => number,
  scale: number,
): FeatureSet {
  const rescaled: { -readonly [K in keyof FeatureSet]: FeatureSet[K] } = { ...features };
  for (const name of FEATURE_NAMES) {
    const feature = features[name];
    if (feature === undefined || !name.endsWith('Px')) continue;
    rescaled[name] = {
      ...feature,
      median: isPosition(name) ? place(name, feature.median) : feature.median * scale,
      jitterSd: feature.jitterSd * scale,
    };
  }
  return rescaled;
}

/**
 * The baseline as it would have been calibrated from where the chair stands now: lengths in pixels are scaled, positions move away
 * from the middle of the frame by the same factor [geo, camera level], angles and ratios stay. Nothing of the posture itself is
 * learnt, so a slump held during the move is still a slump. The same baseline when the chair has not moved.
 */
export function reanchor(baseline: Baseline, features: Features): Baseline {
  const move = moveOf(features, baseline);
  if (move === null) return baseline;
  const scale = Math.exp(move);
  const place = (name: FeatureName, px: number) => {
    const centre = (name === 'shoulderCentreXPx' ? baseline.frameWidthPx : baseline.frameHeightPx) / 2;
    return centre + (px - centre) * scale;
  };
  return {
    ...mapPostures(baseline, (features) => rescaleFeatures(features, place, scale)),
    rescaledBy: (baseline.rescaledBy ?? 1) * scale,
  };
}

/** Frame shapes within this of each other are the same picture at another size. [design] */
const SAME_SHAPE = 0.02;

/** The baseline in the pixels of frames of another size; null when the frame has another shape, for then it shows another part of the room. */
export function fitToFrame(baseline: Baseline, frame: FrameSize): Baseline | null {
  const scale = frame.widthPx / baseline.frameWidthPx;
  if (Math.abs(frame.heightPx / (baseline.frameHeightPx * scale) - 1) > SAME_SHAPE) return null;
  if (scale === 1) return baseline;
  return {
    ...mapPostures(baseline, (features) => rescaleFeatures(features, (_name, px) => px * scale, scale)),
    frameWidthPx: frame.widthPx,
    frameHeightPx: frame.heightPx,
  };
}
