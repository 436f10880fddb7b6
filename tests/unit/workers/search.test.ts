// The search for the person in a picture: what is tried, in which order, and what an empty place costs.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createSearch, type SearchedDetector } from '../../../workers/search';

const SIDE = 32;
const SOMEBODY = 'somebody';
const SURE = 0.9;

/** Node has no pictures of its own. */
class Picture {
  readonly colorSpace = 'srgb';
  constructor(
    readonly data: Uint8ClampedArray<ArrayBuffer>,
    readonly width: number,
    readonly height: number,
  ) {}
}
const grey = (luma: number): ImageData =>
  new Picture(new Uint8ClampedArray(SIDE * SIDE * 4).fill(luma), SIDE, SIDE);

interface Attempt {
  readonly from: 'track' | 'whole picture';
  readonly widthOfRegion: number | null;
  readonly luma: number;
}

/** A detector whose first stage suspects somebody in pictures at least this light, and whose second accepts regions at least this wide. */
function detectorThat(
  suspectsFromLuma: number,
  acceptsFromWidth: number,
  { score = 0.95, height = 1.2 } = {},
) {
  const attempts: Attempt[] = [];
  let tracked: { readonly width: number; readonly height: number } | null = null;
  const detector: SearchedDetector<string> & {
    forget: () => void;
    track: (region: { width: number; height: number } | null) => void;
  } = {
    get regionOfInterest() {
      return tracked;
    },
    poseDetectionToRoi: () => ({ width: 1, height }),
    estimatePoses(image) {
      const luma = image.data[0] ?? 0;
      const from = tracked === null ? 'whole picture' : 'track';
      const region =
        tracked ?? (luma >= suspectsFromLuma ? detector.poseDetectionToRoi({ score: [score] }, {}) : null);
      attempts.push({ from, widthOfRegion: region?.width ?? null, luma });
      const isFound = region !== null && region.width >= acceptsFromWidth;
      tracked = isFound ? region : null;
      return Promise.resolve(isFound ? [SOMEBODY] : []);
    },
    forget: () => (tracked = null),
    track: (region) => (tracked = region),
  };
  return { detector, attempts, search: createSearch(detector, SURE, detector.forget) };
}

beforeAll(() => {
  vi.stubGlobal('ImageData', Picture);
});

describe('a search', () => {
  test('that finds at once tries once, and tracks from then on', async () => {
    const { attempts, search } = detectorThat(0, 1);
    expect((await search(grey(120), 1))?.found).toBe(SOMEBODY);
    await search(grey(120), 2);
    expect(attempts.map(({ from }) => from)).toEqual(['whole picture', 'track']);
  });

  test('looks wider, in the same picture, for somebody whom the second stage refuses cut close', async () => {
    const { attempts, search } = detectorThat(0, 1.3);
    const find = await search(grey(120), 1);
    expect(find?.picture.data[0]).toBe(120);
    expect(attempts.map(({ widthOfRegion }) => widthOfRegion)).toEqual([1, 1.2, 1.45]);
  });

  test('takes no plant for a person: something small of which the first stage is not sure', async () => {
    const { detector, search } = detectorThat(0, 1, { score: 0.8, height: 0.7 });
    expect(await search(grey(120), 1)).toBeNull();
    expect(detector.regionOfInterest).toBeNull();
  });

  test('finds somebody small of whom the first stage is sure, and somebody large of whom it is not', async () => {
    expect(await detectorThat(0, 1, { score: 0.95, height: 0.5 }).search(grey(120), 1)).not.toBeNull();
    expect(await detectorThat(0, 1, { score: 0.8, height: 1.1 }).search(grey(120), 1)).not.toBeNull();
  });

  test('looks no wider for what the first stage is not sure of', async () => {
    const { attempts, search } = detectorThat(0, 1.1, { score: 0.8 });
    expect(await search(grey(120), 1)).toBeNull();
    expect(attempts.map(({ widthOfRegion }) => widthOfRegion)).toEqual([1, 1]);
  });

  test('that loses the track searches the whole picture in the same look', async () => {
    const { detector, attempts, search } = detectorThat(0, 1);
    detector.track({ width: 0.5, height: 1 });
    expect(await search(grey(120), 1)).not.toBeNull();
    expect(attempts.map(({ from }) => from)).toEqual(['track', 'whole picture']);
  });

  test('does not follow what the track has shrunk to: somebody who left has passed a plant', async () => {
    const plant = detectorThat(0, 0.5, { score: 0.8, height: 0.7 });
    plant.detector.track({ width: 0.7, height: 0.7 });
    expect(await plant.search(grey(120), 1)).toBeNull();
    expect(plant.detector.regionOfInterest).toBeNull();
    const farAway = detectorThat(0, 0.5, { height: 0.7 });
    farAway.detector.track({ width: 0.7, height: 0.7 });
    expect(await farAway.search(grey(120), 1)).not.toBeNull();
    expect(farAway.attempts.map(({ from }) => from)).toEqual(['whole picture']);
  });

  test('of an empty place costs one attempt as it is and one brightened, and tracks nobody', async () => {
    const { detector, attempts, search } = detectorThat(256, 1);
    expect(await search(grey(120), 1)).toBeNull();
    expect(attempts.map(({ widthOfRegion }) => widthOfRegion)).toEqual([null, null]);
    expect(attempts[1]?.luma).toBeGreaterThan(120);
    expect(detector.regionOfInterest).toBeNull();
  });

  test('of a place so dark that only noise would be raised costs one', async () => {
    const { attempts, search } = detectorThat(256, 1);
    expect(await search(grey(4), 1)).toBeNull();
    expect(attempts).toHaveLength(1);
  });

  test('finds in the brightened picture whom the dim one hides, and says which picture it was', async () => {
    const { search } = detectorThat(90, 1.1);
    const find = await search(grey(60), 1);
    expect(find?.picture.data[0]).toBeGreaterThanOrEqual(90);
  });

  test('ends where the second stage refuses whatever is suspected', async () => {
    const { detector, attempts, search } = detectorThat(0, 9);
    expect(await search(grey(120), 1)).toBeNull();
    expect(attempts).toHaveLength(6);
    expect(detector.regionOfInterest).toBeNull();
  });
});
