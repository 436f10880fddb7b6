// The canary: the known picture is read and found as recorded, and every way to miss it is told as what it is.
import { afterEach, describe, expect, test, vi } from 'vitest';
import canary from '../../workers/canary/canary.json';
import { checkCanary, readCanary, type Detect } from '../../workers/canary/check-canary';
import { startLoadedWorker } from './support/worker';

afterEach(() => void vi.restoreAllMocks());

/** A model that answers as recorded, each landmark moved sideways by so much. */
const movedBy =
  (px: number): Detect =>
  () =>
    Promise.resolve(canary.landmarks.lite.map(([x = 0, y = 0]) => ({ x: x + px, y })));

test.each(['lite', 'full'] as const)(
  'the %s model finds every landmark where it was recorded',
  async (model) => {
    // A worker whose model misses them is never ready.
    const { load } = await startLoadedWorker(model);
    expect(load.warmUpMs).toBeLessThan(2_000);
  },
);

describe('the check', () => {
  test('lets the last digits differ, and no more', async () => {
    expect(await checkCanary(movedBy(1), 'lite')).toBeNull();
    expect(await checkCanary(movedBy(12), 'lite')).toEqual({
      kind: 'answers-wrong',
      offPx: expect.closeTo(12) as number,
    });
  });

  test('takes nobody, too few landmarks, and what is no number for wrong answers', async () => {
    const wrong = [[], [{ x: 1, y: 1 }], canary.landmarks.lite.map(() => ({ x: Number.NaN, y: 0 }))];
    for (const found of wrong) {
      expect(await checkCanary(() => Promise.resolve(found), 'lite')).toMatchObject({
        kind: 'answers-wrong',
      });
    }
  });

  test('blames the browser where it does not let pages read pictures, and asks no model', async () => {
    const refusal = new DOMException('Reading canvas data is not allowed.', 'SecurityError');
    vi.spyOn(OffscreenCanvasRenderingContext2D.prototype, 'getImageData').mockImplementation(() => {
      throw refusal;
    });
    const detect = vi.fn(movedBy(0));
    expect(await checkCanary(detect, 'lite')).toEqual({ kind: 'no-pixels', message: refusal.message });
    expect(detect).not.toHaveBeenCalled();
  });

  test('blames the browser where it gives noise in place of the picture, as against fingerprinting', async () => {
    const { width, height } = await readCanary();
    const noise = new ImageData(width, height);
    for (let i = 0; i < noise.data.length; i += 1) noise.data[i] = (i * 7919) % 256;
    vi.spyOn(OffscreenCanvasRenderingContext2D.prototype, 'getImageData').mockReturnValue(noise);
    expect(await checkCanary(movedBy(0), 'lite')).toMatchObject({ kind: 'no-pixels' });
  });
});
