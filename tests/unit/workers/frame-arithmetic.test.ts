// The small sums around a frame: its size, its brightness, its freshness, its turn.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitFrame } from '../../../src/pose/frame-size';
import { frameStats } from '../../../workers/frame-stats';
import { createFreshness } from '../../../workers/freshness';
import { createPacer } from '../../../workers/pacer';

/** A picture of one colour, or of a colour for each pixel. */
function picture(widthPx: number, heightPx: number, colour: (index: number) => number): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(4 * widthPx * heightPx);
  for (let index = 0; index < widthPx * heightPx; index++) {
    const value = colour(index);
    rgba.set([value, value, value, 255], 4 * index);
  }
  return rgba;
}

describe('how colourful a picture is', () => {
  test('tells an infrared camera from one that sees colours', () => {
    const size = [96, 72] as const;
    const grey = picture(...size, (index) => index % 200);
    expect(frameStats(grey, ...size).chroma).toBe(0);
    const warm = grey.map((value, index) => (index % 4 === 0 ? value + 20 : value));
    expect(frameStats(warm, ...size).chroma).toBeCloseTo(20, 5);
  });
});

describe('the size a frame is read at', () => {
  const side = fc.integer({ min: 1, max: 8000 });

  test('lies within 640 x 480 either way up, is never enlarged, and keeps its shape to the pixel', () => {
    fc.assert(
      fc.property(side, side, (widthPx, heightPx) => {
        const fitted = fitFrame({ widthPx, heightPx });
        const upright = heightPx > widthPx;
        expect(fitted.widthPx).toBeLessThanOrEqual(Math.min(widthPx, upright ? 480 : 640));
        expect(fitted.heightPx).toBeLessThanOrEqual(Math.min(heightPx, upright ? 640 : 480));
        const scale = upright ? fitted.heightPx / heightPx : fitted.widthPx / widthPx;
        expect(Math.abs(fitted.widthPx - widthPx * scale)).toBeLessThanOrEqual(1);
        expect(Math.abs(fitted.heightPx - heightPx * scale)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each([
    [640, 480, 640, 480],
    [1280, 720, 640, 360],
    [720, 1280, 360, 640],
    [320, 240, 320, 240],
  ])('%i x %i is read at %i x %i', (widthPx, heightPx, fittedWidth, fittedHeight) => {
    expect(fitFrame({ widthPx, heightPx })).toEqual({ widthPx: fittedWidth, heightPx: fittedHeight });
  });
});

describe('what a picture says about itself', () => {
  test('one colour has that brightness and no variation', () => {
    fc.assert(
      fc.property(fc.nat(255), (value) => {
        const stats = frameStats(
          picture(64, 48, () => value),
          64,
          48,
        );
        expect(stats.meanLuma).toBeCloseTo(value, 6);
        expect(stats.lumaSd).toBeCloseTo(0, 3);
      }),
    );
  });

  test('half black and half white lies in the middle and varies as much as can be', () => {
    const stats = frameStats(
      picture(480, 360, (index) => (index % 480 < 240 ? 0 : 255)),
      480,
      360,
    );
    expect(stats.meanLuma).toBeCloseTo(127.5, 6);
    expect(stats.lumaSd).toBeCloseTo(127.5, 6);
  });

  test('the same picture has the same hash, and one grain of noise on the grid another', () => {
    const noise = (seed: number) => (index: number) => (Math.imul(index + seed, 2_654_435_761) >>> 24) & 255;
    const size = [48, 36] as const;
    const first = frameStats(picture(...size, noise(1)), ...size);
    expect(frameStats(picture(...size, noise(1)), ...size).hash).toBe(first.hash);
    const changed = picture(...size, noise(1));
    changed[4 * 700] = (changed[4 * 700] ?? 0) ^ 1;
    expect(frameStats(changed, ...size).hash).not.toBe(first.hash);
  });
});

describe('a feed counts as frozen', () => {
  test('for as long as the same picture comes', () => {
    const freshness = createFreshness();
    freshness.begin(0);
    freshness.saw(1, 500);
    for (let atMs = 1000; atMs <= 9000; atMs += 500) freshness.saw(1, atMs);
    expect(freshness.unchangedMs(9000)).toBe(8500);
    freshness.saw(2, 9500);
    expect(freshness.unchangedMs(9500)).toBe(0);
  });

  test('when no picture comes at all', () => {
    const freshness = createFreshness();
    freshness.begin(1000);
    expect(freshness.unchangedMs(11_000)).toBe(10_000);
  });

  test('never when there is no feed', () => {
    const freshness = createFreshness();
    freshness.saw(1, 0);
    freshness.saw(1, 60_000);
    expect(freshness.unchangedMs(60_000)).toBe(0);
    freshness.begin(60_000);
    freshness.end();
    expect(freshness.unchangedMs(120_000)).toBe(0);
  });
});

describe('the pace of looking', () => {
  /** Plays a camera against a pacer; returns when frames were taken. */
  function run(cameraMs: number, wishedMs: number, workMs: number, untilMs: number): number[] {
    const pacer = createPacer(wishedMs, 0);
    const taken: number[] = [];
    let freeMs = 0;
    for (let atMs = 0; atMs < untilMs; atMs += cameraMs) {
      if (atMs < freeMs || !pacer.isDue(atMs)) continue;
      taken.push(atMs);
      freeMs = atMs + workMs;
      pacer.taken(freeMs);
    }
    return taken;
  }

  test.each([
    [200, 500, 60],
    [200, 1000, 60],
    [33, 200, 60],
    [200, 200, 60],
  ])('with a frame every %i ms keeps to one per %i ms on average', (cameraMs, wishedMs, workMs) => {
    const taken = run(cameraMs, wishedMs, workMs, 600_000);
    expect(taken.length / (600_000 / wishedMs)).toBeCloseTo(1, 1);
  });

  test('rests for half an interval after each look, however slow the work', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 300 }),
        fc.integer({ min: 50, max: 2000 }),
        fc.nat(5000),
        (cameraMs, wishedMs, workMs) => {
          const taken = run(cameraMs, wishedMs, workMs, 60_000);
          for (const [index, atMs] of taken.slice(1).entries()) {
            expect(atMs - (taken[index] ?? 0)).toBeGreaterThanOrEqual(workMs + wishedMs / 2);
          }
        },
      ),
    );
  });

  test('quickens at once when asked to', () => {
    const pacer = createPacer(60_000, 0);
    pacer.taken(50);
    expect(pacer.isDue(1000)).toBe(false);
    pacer.setIntervalMs(500);
    expect(pacer.isDue(1000)).toBe(true);
  });
});
