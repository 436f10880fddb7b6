// Looks for the person in one picture: where they were, else in all of it; wider, where somebody is suspected; brighter, where nobody is.
import { brightened } from './brighten';

/** The part of pose-detection's BlazePose detector that the search needs. */
export interface SearchedDetector<Found> {
  estimatePoses(image: ImageData, config: { maxPoses: number }, timestampMs: number): Promise<Found[]>;
  /** Where the person was at the last look; null when the whole picture is to be searched. */
  readonly regionOfInterest: object | null;
  /** The part of the picture in which the second stage looks for the landmarks of whom the first has found. */
  poseDetectionToRoi(detection: object, size: object): Region;
}

/** As shares of the picture. */
interface Region {
  readonly width: number;
  readonly height: number;
}

/** A person, and the picture that showed them: the one given, or brightened. */
export interface Find<Found> {
  readonly found: Found;
  readonly picture: ImageData;
}

/**
 * How much wider than usual the second stage looks where the first is sure of somebody and the second sees nobody: cut close, it refused one
 * in thirty pictures of a man in plain sight at his desk, seen from the side, and a little wider it accepted them all. [real]
 */
const WIDENINGS = [1, 1.2, 1.45];

/**
 * A search by this detector, which it changes for good; `forget` makes the detector lose whom it tracks. The search gives null for nobody,
 * and then nobody is tracked.
 */
export function createSearch<Found>(
  detector: SearchedDetector<Found>,
  forget: () => void,
): (picture: ImageData, timestampMs: number) => Promise<Find<Found> | null> {
  /** How wide the second stage is to look, and how often the first has sent it to look. */
  const second = { widening: 1, sent: 0 };
  const usualRegion = detector.poseDetectionToRoi.bind(detector);
  detector.poseDetectionToRoi = (detection, size) => {
    second.sent += 1;
    const region = usualRegion(detection, size);
    return {
      ...region,
      width: region.width * second.widening,
      height: region.height * second.widening,
    };
  };

  async function attempt(picture: ImageData, timestampMs: number): Promise<Find<Found> | null> {
    const [found] = await detector.estimatePoses(picture, { maxPoses: 1 }, timestampMs);
    if (found !== undefined) return { found, picture };
    forget();
    return null;
  }

  async function searchAll(picture: ImageData, timestampMs: number): Promise<Find<Found> | null> {
    for (const widening of WIDENINGS) {
      second.widening = widening;
      const sentBefore = second.sent;
      const find = await attempt(picture, timestampMs);
      if (find !== null || second.sent === sentBefore) return find;
    }
    return null;
  }

  return async (picture, timestampMs) => {
    const tracked = detector.regionOfInterest === null ? null : await attempt(picture, timestampMs);
    const plain = tracked ?? (await searchAll(picture, timestampMs));
    if (plain !== null) return plain;
    const { data, width, height } = picture;
    const brighter = brightened(data, width, height);
    return brighter === null ? null : searchAll(new ImageData(brighter, width, height), timestampMs);
  };
}
