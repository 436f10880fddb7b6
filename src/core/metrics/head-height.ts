// How the head is carried, seen from the side: how far it has sunk over the hips, apart from what leaning back does to its height.
import type { Baseline } from '../baseline/baseline';
import type { Features } from '../features/features';
import { hidden, mapBoth, seen, valueOf } from '../pose/reading';
import type { Reading } from '../pose/reading';
import { differenceOf } from './change';

/**
 * The shoulder landmark follows a head that comes forward, so the line from shoulder to ear turns by three quarters of what it truly
 * does: .76 to .79 on people with known angles, .72 and less on points placed by hand. [syn; real]
 */
export const TRUE_PER_SEEN_HEAD = 1.3;

/** A head that has come forward by this much in space has not gone back with the trunk: then nothing of its fall is put down to leaning. [real] */
const HEAD_STAYED_DEG = 10;

/**
 * Which part of a lean back counts as reclining, 0..1. In a recline head and trunk go back as one line; in a slump backwards the head comes
 * forward over the trunk that goes back.
 */
function reclinedShare(features: Features, baseline: Baseline): number {
  const forward = valueOf(differenceOf(features, baseline, 'headInclinationDeg')) ?? 0;
  return Math.min(1, Math.max(0, 1 - forward / HEAD_STAYED_DEG));
}

/**
 * Fall of the ears over the hips since calibration in the model's metres, positive = lower. Whoever leans back about the hips as one line
 * carries the ears on a circle, and what that lowers them by is left out: only the line's shortening counts then. [geo; real: of all
 * that was tried from the side this tells upright from slumped best, docs/accuracy.md]
 */
export function headDropM(features: Features, baseline: Baseline): Reading<number> {
  const above = baseline.upright.worldEarAboveHipM?.median;
  const ahead = baseline.upright.worldEarAheadOfHipM?.median;
  if (above === undefined) return hidden('not-calibrated');
  const { worldEarAboveHipM: aboveNow, worldEarAheadOfHipM: aheadNow } = features;
  if (aboveNow.kind === 'hidden') return aboveNow;
  const fall = above - aboveNow.value;
  if (ahead === undefined || aheadNow.kind === 'hidden') return seen(fall);
  const lean = Math.atan2(aheadNow.value, aboveNow.value);
  if (lean >= Math.atan2(ahead, above)) return seen(fall);
  const shortening = Math.hypot(above, ahead) * Math.cos(lean) - aboveNow.value;
  const share = reclinedShare(features, baseline);
  return seen(share * shortening + (1 - share) * fall);
}

/** The same features with the height that the ears would have, had the person not reclined. */
export function withoutRecline(features: Features, baseline: Baseline): Features {
  const upright = baseline.upright.worldEarAboveHipM;
  if (upright === undefined) return features;
  const drop = headDropM(features, baseline);
  return {
    ...features,
    worldEarAboveHipM: mapBoth(features.worldEarAboveHipM, drop, (_now, m) => upright.median - m),
  };
}
