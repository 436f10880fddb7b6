// Setups in words: what has changed about a place, and what can be done about it.
import { EXAMPLE_POSTURES, type Baseline } from '../core/baseline/baseline';
import type { PlaceChange } from '../core/setups/compare-place';
import type { SlowDrift } from '../core/setups/habits';
import { postureName, viewName } from './calibration';
import { formatMoment, plural } from './durations';
import { lowerFirst } from './lower-first';
import { metricName } from './metrics';

/** What looks different about the place, as a whole sentence. */
export function describePlaceChange(change: PlaceChange): string {
  switch (change.kind) {
    case 'moved':
      return Math.abs(change.dyPx) >= Math.abs(change.dxPx)
        ? `You sit ${change.dyPx > 0 ? 'lower' : 'higher'} in the picture than at calibration, though you sit the same: the seat or the camera may have been moved.`
        : 'You sit further to the side in the picture than at calibration: the chair or the camera may have been moved.';
    case 'rolled':
      return 'Everything in the picture slopes to one side: the camera may have been tipped.';
    case 'view':
      return 'The camera sees you from another side than at calibration.';
    case 'picture':
      return 'The camera sends pictures of another shape, so they show another part of the room.';
  }
}

/** What "keep" would do about it. */
export function describeKeeping(change: PlaceChange): string {
  switch (change.kind) {
    case 'moved':
    case 'rolled':
      return 'Until you choose, nothing is judged. If you keep the setup, your upright moves along with it, and you are compared as before.';
    case 'view':
    case 'picture':
      return 'Until you choose, nothing is judged. If you keep the setup, hardly anything can be measured from here.';
  }
}

/** Which postures a baseline knows besides upright, for the middle of a sentence. */
export function shownSentence({ slumped, examples = {} }: Baseline): string {
  const shown = EXAMPLE_POSTURES.filter((posture) => examples[posture] !== undefined);
  const names = [...(slumped === null ? [] : (['slumped'] as const)), ...shown].map(postureName);
  return names.length === 0 ? 'without a slump' : `with ${names.join(', ')}`;
}

/** Where and when a setup was calibrated, in one line. */
export function describeSetup(
  baseline: Baseline,
  camera: { readonly label: string } | null,
  view: Baseline['view'],
): string {
  const where = camera === null || camera.label === '' ? '' : `, ${camera.label}`;
  return `${viewName(view)}${where}. Calibrated ${formatMoment(baseline.createdAtMs)}, ${shownSentence(baseline)}.`;
}

/** How somebody has come to sit over days, as a plain observation. */
export function describeSlowDrift({ metric, days }: SlowDrift): string {
  return `On ${plural(days, 'day', 'days')} in a row one thing came close to your limit without passing it: ${lowerFirst(metricName(metric))}. It may be the chair, the camera, or just how you sit now. Your upright stays as it is until you recalibrate.`;
}
