// Looks for the person in one picture: where they were, else in all of it; wider, where somebody is suspected; brighter, where nobody is.
import { brightened } from './brighten';

/** The part of pose-detection's BlazePose detector that the search needs. */
export interface SearchedDetector<Found> {
  estimatePoses(image: ImageData, config: { maxPoses: number }, timestampMs: number): Promise<Found[]>;
  /** Where the person was at the last look; null when the whole picture is to be searched. */
  readonly regionOfInterest: Region | null;
  /** The part of the picture in which the second stage looks for the landmarks of whom the first has found. */
  poseDetectionToRoi(detection: Detection, size: object): Region;
}

interface Detection {
  /** One number, 0..1. */
  readonly score?: readonly number[];
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
 * Of whom the first stage is not sure must fill at least this share of the picture's height, body below the edge included: a plant in its
 * pot scored up to .32 and .75 of it, and the second stage took it for a person. Somebody at a desk fills 1.1 to 1.6. [syn; real]
 */
const LEAST_HEIGHT_SHARE = 0.8;

/** What the first stage has sent the second to look at, if anything. */
type Suspicion = 'nothing' | 'a thing' | 'perhaps somebody' | 'somebody';

/**
 * A search by this detector, which it changes for good: it is sure of somebody from `sureScore` on, and `forget` makes it lose whom it
 * tracks. The search gives null for nobody, and then nobody is tracked.
 */
export function createSearch<Found>(
  detector: SearchedDetector<Found>,
  sureScore: number,
  forget: () => void,
): (picture: ImageData, timestampMs: number) => Promise<Find<Found> | null> {
  let widening = 1;
  let suspicion: Suspicion = 'nothing';
  const usualRegion = detector.poseDetectionToRoi.bind(detector);
  detector.poseDetectionToRoi = (detection, size) => {
    const region = usualRegion(detection, size);
    const isSure = (detection.score?.[0] ?? 0) >= sureScore;
    if (isSure) suspicion = 'somebody';
    else suspicion = region.height >= LEAST_HEIGHT_SHARE ? 'perhaps somebody' : 'a thing';
    return { ...region, width: region.width * widening, height: region.height * widening };
  };

  async function attempt(picture: ImageData, timestampMs: number): Promise<Find<Found> | null> {
    const [found] = await detector.estimatePoses(picture, { maxPoses: 1 }, timestampMs);
    if (found !== undefined) return { found, picture };
    forget();
    return null;
  }

  /** By value, for what the detector has called meanwhile. */
  const suspected = (): Suspicion => suspicion;

  async function searchAll(picture: ImageData, timestampMs: number): Promise<Find<Found> | null> {
    for (const wider of WIDENINGS) {
      widening = wider;
      suspicion = 'nothing';
      const find = await attempt(picture, timestampMs);
      if (find !== null && suspected() !== 'a thing') return find;
      if (suspected() !== 'somebody') break;
    }
    forget();
    return null;
  }

  return async (picture, timestampMs) => {
    // Whoever leaves may leave the region on a thing that they passed: what it has shrunk to is found anew, or not at all.
    const isWhole = (detector.regionOfInterest?.height ?? 0) >= LEAST_HEIGHT_SHARE;
    if (detector.regionOfInterest !== null && !isWhole) forget();
    const tracked = isWhole ? await attempt(picture, timestampMs) : null;
    const plain = tracked ?? (await searchAll(picture, timestampMs));
    if (plain !== null) return plain;
    const { data, width, height } = picture;
    const brighter = brightened(data, width, height);
    return brighter === null ? null : searchAll(new ImageData(brighter, width, height), timestampMs);
  };
}
