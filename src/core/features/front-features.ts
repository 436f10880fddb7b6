// Features of a person who faces the camera: widths, levels and heights for which both sides must be seen.
import { distance, levelDeg, midpoint } from '../pose/geometry';
import type { FrameSize } from '../pose/landmarks';
import { landmark, middleOf } from '../pose/landmarks';
import type { Pose } from '../pose/pose';
import type { Reading } from '../pose/reading';
import { finite, mapBoth, mapThree } from '../pose/reading';
import type { FeatureName } from './features';

type FrontFeature = Extract<
  FeatureName,
  | 'shoulderWidthPx'
  | 'earDistancePx'
  | 'shoulderLevelDeg'
  | 'headTiltDeg'
  | 'pelvicObliquityDeg'
  | 'shoulderBreadthRatio'
  | 'headHeightRatio'
  | 'earHeightRatio'
  | 'headPitchRatio'
>;

/**
 * Widths in pixels; levels in degrees, positive = the person's left is lower; `shoulderBreadthRatio` = shoulder width / ear distance;
 * `earHeightRatio` = ears above shoulders / shoulder width; `headHeightRatio` the same for the middle of ears, eyes and nose;
 * `headPitchRatio` = nose below ears / ear distance, larger = looking down. [design]
 */
export function frontFeatures(pose: Pose, frame: FrameSize): Readonly<Record<FrontFeature, Reading<number>>> {
  const at = (name: Parameters<typeof landmark>[1]) => landmark(pose, name, frame);
  const ears = middleOf(at('leftEar'), at('rightEar'));
  const eyes = middleOf(at('leftEye'), at('rightEye'));
  const shoulders = middleOf(at('leftShoulder'), at('rightShoulder'));
  const shoulderWidth = mapBoth(at('leftShoulder'), at('rightShoulder'), distance);
  const earDistance = mapBoth(at('leftEar'), at('rightEar'), distance);
  const headY = mapThree(ears, eyes, at('nose'), (ear, eye, nose) => (ear.y + eye.y + nose.y) / 3);
  return {
    shoulderWidthPx: shoulderWidth,
    earDistancePx: earDistance,
    shoulderLevelDeg: mapBoth(at('leftShoulder'), at('rightShoulder'), levelDeg),
    headTiltDeg: mapBoth(at('leftEar'), at('rightEar'), levelDeg),
    pelvicObliquityDeg: mapBoth(at('leftHip'), at('rightHip'), levelDeg),
    shoulderBreadthRatio: finite(mapBoth(shoulderWidth, earDistance, (w, e) => w / e)),
    headHeightRatio: finite(mapThree(shoulders, headY, shoulderWidth, (s, head, w) => (s.y - head) / w)),
    earHeightRatio: finite(mapThree(shoulders, ears, shoulderWidth, (s, ear, w) => (s.y - ear.y) / w)),
    headPitchRatio: finite(
      mapThree(at('nose'), mapBoth(at('leftEar'), at('rightEar'), midpoint), earDistance, (nose, ear, e) => {
        return (nose.y - ear.y) / e;
      }),
    ),
  };
}
