// Calibrates a person on still pictures, through the core's own calibration. Pure.
import { ALGORITHM_VERSION, calibrate } from '../../../../src/core/calibration/calibrate';
import type { CalibrationSample } from '../../../../src/core/calibration/good-looks';
import type { Baseline } from '../../../../src/core/baseline/baseline';
import type { CalibrationProblem } from '../../../../src/core/calibration/calibration';
import { summariseFeatures } from '../../../../src/core/calibration/stability';
import { detectView } from '../../../../src/core/features/detect-view';
import { extractFeatures } from '../../../../src/core/features/extract-features';
import { FEATURE_NAMES } from '../../../../src/core/features/features';
import type { View } from '../../../../src/core/features/view';
import type { Draw } from './draws';
import { lastPose, type Specimen } from './specimens';

export interface BaselineMade {
  readonly baseline: Baseline;
  /** What calibration said of the upright pictures, and of the slump where one was shown. */
  readonly word: 'calibrated' | CalibrationProblem['kind'];
}

/** Calibration asks for at least 25 looks over 8 s; a few pictures stand for a person who sat through them. */
const LOOKS = 36;
const STEP_MS = 334;

function samplesOf(specimens: readonly Specimen[]): readonly CalibrationSample[] {
  const seen = specimens.flatMap((specimen) => {
    const look = lastPose(specimen);
    return look === null ? [] : [extractFeatures(look.pose, look.frame)];
  });
  const rounds = seen.length === 0 ? 0 : Math.ceil(LOOKS / seen.length);
  return Array.from({ length: rounds }, () => seen)
    .flat()
    .map((features, i) => ({ features, atMs: i * STEP_MS }));
}

/** The view that most of the pictures show. */
export function viewIn(specimens: readonly Specimen[]): View | null {
  const views = specimens.flatMap((specimen) => {
    const look = lastPose(specimen);
    return look === null ? [] : (detectView(extractFeatures(look.pose, look.frame)) ?? []);
  });
  const counts = new Map<View, number>();
  for (const view of views) counts.set(view, (counts.get(view) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/**
 * The baseline the product would make of these pictures. Where it refuses a slump, the one without it; where it refuses because the person
 * did not hold still, which pictures of different minutes never do, a baseline of the same medians and spreads, and the word says so. Null
 * when nobody, or too little of them, was seen.
 */
export function baselineFrom({ upright, slumped }: Draw, view: View): BaselineMade | null {
  const samples = samplesOf(upright);
  const slump = samplesOf(slumped);
  const frame = upright.map(lastPose).find((look) => look !== null)?.frame;
  if (frame === undefined) return null;
  const context = { view, frame, atMs: 0 };
  const outcome = calibrate(samples, context, slump.length === 0 ? undefined : slump);
  if (outcome.kind === 'calibrated') return { baseline: outcome.baseline, word: 'calibrated' };
  const word = outcome.problem.kind;
  if (word === 'unstable') {
    const summary = (of: readonly CalibrationSample[]) =>
      summariseFeatures(
        of.map(({ features }) => features),
        FEATURE_NAMES,
      );
    const baseline: Baseline = {
      algorithmVersion: ALGORITHM_VERSION,
      createdAtMs: 0,
      view,
      frameWidthPx: frame.widthPx,
      frameHeightPx: frame.heightPx,
      upright: summary(samples),
      slumped: slump.length === 0 ? null : summary(slump),
      quality: 'fair',
    };
    return { baseline, word };
  }
  const alone = slump.length === 0 ? outcome : calibrate(samples, context);
  return alone.kind === 'calibrated' ? { baseline: alone.baseline, word } : null;
}
