// What each metric is called and, in one line, what it says.
import type { MetricId } from '../core/baseline/metric';

/** A short name, as heads a row. */
export function metricName(metric: MetricId): string {
  switch (metric) {
    case 'shoulderRoundingDeg':
      return 'Shoulder rounding';
    case 'shoulderForwardRatio':
      return 'Shoulders forward';
    case 'shoulderBreadthRatio':
      return 'Shoulder breadth';
    case 'pelvicTiltDeg':
      return 'Pelvic tilt';
    case 'pelvicObliquityDeg':
      return 'Pelvis level';
    case 'neckInclinationDeg':
      return 'Neck bent forward';
    case 'headInclinationDeg':
      return 'Head and neck forward';
    case 'headDropMm':
      return 'Head sunk';
    case 'headForwardRatio':
      return 'Head forward';
    case 'slumpRatio':
      return 'Trunk shortened';
    case 'slumpDropRatio':
      return 'Shoulders dropped';
    case 'trunkInclinationDeg':
      return 'Trunk lean';
    case 'trunkLeanRatio':
      return 'Leaning in';
    case 'shoulderLevelDeg':
      return 'Shoulder level';
    case 'headTiltDeg':
      return 'Head tilt';
    case 'viewingDistanceRatio':
      return 'Distance to the screen';
    case 'hipAngleDeg':
      return 'Hip angle';
    case 'slumpScore':
      return 'Slump';
    case 'shouldersForwardScore':
      return 'Shoulders forward, as shown';
    case 'headForwardScore':
      return 'Head forward, as shown';
    case 'leaningInScore':
      return 'Leaning in, as shown';
  }
}

/** One line on what the metric looks at, and how far it can be trusted where that needs saying. */
export function metricMeaning(metric: MetricId): string {
  switch (metric) {
    case 'shoulderRoundingDeg':
      return 'How round your shoulders and upper back are, estimated from how your head sank and from the outline of your back. Rough estimate: it cannot tell rounded shoulders from a slump.';
    case 'shoulderForwardRatio':
      return 'How far your shoulders come forward of the line from hip to ear. Rough estimate, good for a trend.';
    case 'shoulderBreadthRatio':
      return 'How broad your shoulders look beside your head: they narrow as they round. Rough estimate.';
    case 'pelvicTiltDeg':
      return 'How far your pelvis has rolled back or forward, estimated from how your trunk bends and from the outline of your back. Not measured directly.';
    case 'pelvicObliquityDeg':
      return 'Whether one side of your pelvis sits lower than the other.';
    case 'neckInclinationDeg':
      return 'How far your neck leans forward of your trunk. From the front, how far it leans at all, estimated from sizes and heights in the picture.';
    case 'headInclinationDeg':
      return 'How far your head is in front of your shoulders, whatever your trunk does.';
    case 'headDropMm':
      return 'How much lower your head is above your hips. Leaning back as one line is not counted.';
    case 'headForwardRatio':
      return 'Whether your head has come towards the screen while your shoulders stayed.';
    case 'slumpRatio':
      return 'How much shorter your trunk has become between hip and shoulder.';
    case 'slumpDropRatio':
      return 'How far your shoulders have sunk in the picture.';
    case 'trunkInclinationDeg':
      return 'How far your whole trunk leans forward. Leaning back is fine and never counted.';
    case 'trunkLeanRatio':
      return 'Whether your whole upper body has come towards the screen.';
    case 'shoulderLevelDeg':
      return 'Whether one shoulder is lower than the other.';
    case 'headTiltDeg':
      return 'Whether your head is tipped to one side.';
    case 'viewingDistanceRatio':
      return 'How near your eyes are to the screen.';
    case 'hipAngleDeg':
      return 'The angle between trunk and thigh. For your information; never judged.';
    case 'slumpScore':
      return 'Where you are between your own upright and a slump: the one you showed at calibration or, from the front, the way most people slump. From the front the verdict comes from this.';
    case 'shouldersForwardScore':
      return 'How far your shoulders have come forward on the way you showed at calibration.';
    case 'headForwardScore':
      return 'How far your head has come forward on the way you showed at calibration.';
    case 'leaningInScore':
      return 'How far you lean in on the way you showed at calibration. If you mean to sit like that, switch it off.';
  }
}
