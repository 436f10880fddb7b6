// Which metrics stand first in the list, and which wait under "More measures".
import { METRIC_IDS, type Measurement, type MetricId, type Metrics } from '../../../core/baseline/metric';
import { type View } from '../../../core/features/view';

const FROM_THE_FRONT: readonly MetricId[] = [
  'shoulderRoundingDeg',
  'pelvicTiltDeg',
  'neckInclinationDeg',
  'slumpDropRatio',
];
const FROM_THE_SIDE: readonly MetricId[] = [
  'shoulderRoundingDeg',
  'pelvicTiltDeg',
  'headInclinationDeg',
  'headDropMm',
];
const AT_AN_ANGLE: readonly MetricId[] = [
  'slumpScore',
  'shoulderRoundingDeg',
  'pelvicTiltDeg',
  'neckInclinationDeg',
];

/** Shoulders, pelvis, head, slump: the few that are always shown. Without a view yet, as from the front. */
export function mainMetrics(view: View | null): readonly MetricId[] {
  switch (view) {
    case 'side':
      return FROM_THE_SIDE;
    case 'angled':
      return AT_AN_ANGLE;
    case 'front':
    case null:
      return FROM_THE_FRONT;
  }
}

export interface MeasureGroups {
  readonly main: readonly MetricId[];
  /** Measured just now, beyond the main ones. */
  readonly more: readonly MetricId[];
  /** Not measurable just now, beyond the main ones. */
  readonly missing: readonly MetricId[];
}

/** A posture that the person has not shown is nothing that is missing. */
function isMissing(measurement: Measurement): boolean {
  return measurement.kind === 'unmeasurable' && measurement.reason !== 'needs-example';
}

/** Every metric at most once: all but the postures that were never shown. `warned`, where there is one, comes first. */
export function groupMeasures(
  view: View | null,
  metrics: Metrics,
  warned: MetricId | null = null,
): MeasureGroups {
  const usual = mainMetrics(view);
  const main = warned === null ? usual : [warned, ...usual.filter((metric) => metric !== warned)];
  const others = METRIC_IDS.filter((metric) => !main.includes(metric));
  return {
    main,
    more: others.filter((metric) => metrics[metric].kind === 'measured'),
    missing: others.filter((metric) => isMissing(metrics[metric])),
  };
}

/** What a view can give at best, for the Calibrate view to say before anything is measured. */
export function measurableIn(view: View): readonly MetricId[] {
  switch (view) {
    case 'front':
      return [
        'neckInclinationDeg',
        'pelvicTiltDeg',
        'trunkInclinationDeg',
        'headForwardRatio',
        'slumpDropRatio',
        'trunkLeanRatio',
        'shoulderLevelDeg',
        'headTiltDeg',
        'viewingDistanceRatio',
        'shoulderBreadthRatio',
        'slumpScore',
      ];
    case 'side':
      return [
        'shoulderRoundingDeg',
        'pelvicTiltDeg',
        'headInclinationDeg',
        'headDropMm',
        'neckInclinationDeg',
        'trunkInclinationDeg',
        'slumpRatio',
        'shoulderForwardRatio',
        'hipAngleDeg',
        'slumpScore',
      ];
    case 'angled':
      return ['slumpScore'];
  }
}
