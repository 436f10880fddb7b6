// Features of a person who faces the camera: widths, levels and heights for which both sides must be seen.
import { distance, heightOverLine, levelDeg, midpoint, toDeg, type Point } from '../pose/geometry';
import type { FrameSize } from '../pose/landmarks';
import { landmark, middleOf, placedLandmark } from '../pose/landmarks';
import { headRollDeg } from '../pose/head-roll';
import { LANDMARK, type LandmarkName, type Pose } from '../pose/pose';
import type { Reading } from '../pose/reading';
import { finite, hidden, mapBoth, mapThree } from '../pose/reading';
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
  | 'guessedHeadHeightRatio'
  | 'earHeightRatio'
  | 'headPitchRatio'
>;

/** Ears, eyes and nose above the line of the shoulders, over its length. */
function headHeight(at: (name: LandmarkName) => Reading<Point>): Reading<number> {
  const head = mapThree(
    middleOf(at('leftEar'), at('rightEar')),
    middleOf(at('leftEye'), at('rightEye')),
    at('nose'),
    (ears, eyes, nose) => ({ x: (ears.x + eyes.x + nose.x) / 3, y: (ears.y + eyes.y + nose.y) / 3 }),
  );
  return finite(mapThree(head, at('leftShoulder'), at('rightShoulder'), heightOverLine));
}

/** Shoulders that may lie outside the picture still tell, in metres, how far they are turned; further than this their line says little. [design] */
const MAX_GUESSED_YAW_DEG = 40;

/** The same for where the model places everything, as long as a face is seen and the body under it faces the camera. */
function guessedHeadHeight(pose: Pose, frame: FrameSize): Reading<number> {
  const face = (['nose', 'leftEye', 'rightEye'] as const).some(
    (name) => landmark(pose, name, frame).kind === 'seen',
  );
  if (!face) return hidden('eyes-hidden');
  const [left, right] = [pose.keypoints3D[LANDMARK.leftShoulder], pose.keypoints3D[LANDMARK.rightShoulder]];
  if (left === undefined || right === undefined) return hidden('shoulders-hidden');
  const yawDeg = Math.abs(toDeg(Math.atan2(left.z - right.z, left.x - right.x)));
  if (yawDeg > MAX_GUESSED_YAW_DEG) return hidden('torso-turned');
  return headHeight((name) => placedLandmark(pose, name, frame));
}

/**
 * Widths in pixels; levels in degrees, positive = the person's left is lower; `shoulderBreadthRatio` = shoulder width / ear distance;
 * `earHeightRatio` = ears above the shoulder line / shoulder width; `headHeightRatio` the same for the middle of ears, eyes and nose, and
 * `guessedHeadHeightRatio` for where the model places them and the shoulders, of which only the face must be seen;
 * `headPitchRatio` = nose below ears / ear distance, larger = looking down. [design]
 */
export function frontFeatures(pose: Pose, frame: FrameSize): Readonly<Record<FrontFeature, Reading<number>>> {
  const at = (name: Parameters<typeof landmark>[1]) => landmark(pose, name, frame);
  const ears = middleOf(at('leftEar'), at('rightEar'));
  const shoulderWidth = mapBoth(at('leftShoulder'), at('rightShoulder'), distance);
  const earDistance = mapBoth(at('leftEar'), at('rightEar'), distance);
  return {
    shoulderWidthPx: shoulderWidth,
    earDistancePx: earDistance,
    shoulderLevelDeg: mapBoth(at('leftShoulder'), at('rightShoulder'), levelDeg),
    headTiltDeg: headRollDeg(pose, frame),
    pelvicObliquityDeg: mapBoth(at('leftHip'), at('rightHip'), levelDeg),
    shoulderBreadthRatio: finite(mapBoth(shoulderWidth, earDistance, (w, e) => w / e)),
    headHeightRatio: headHeight(at),
    guessedHeadHeightRatio: guessedHeadHeight(pose, frame),
    earHeightRatio: finite(mapThree(ears, at('leftShoulder'), at('rightShoulder'), heightOverLine)),
    headPitchRatio: finite(
      mapThree(at('nose'), mapBoth(at('leftEar'), at('rightEar'), midpoint), earDistance, (nose, ear, e) => {
        return (nose.y - ear.y) / e;
      }),
    ),
  };
}
