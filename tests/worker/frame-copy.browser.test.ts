// A frame copied out of the camera's memory is the picture that a canvas would have drawn from it.
import { describe, expect, onTestFinished, test } from 'vitest';
import { createFrameCopier } from '../../workers/frame-copy';

const [WIDTH, HEIGHT] = [64, 48];

/** Luma that rises to the right and chroma that rises downwards: every pixel tells where it is. */
function gradient(init: Partial<VideoFrameBufferInit> = {}): VideoFrame {
  const data = new Uint8Array((WIDTH * HEIGHT * 3) / 2);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) data[y * WIDTH + x] = 16 + 3 * x;
  }
  const chroma = (WIDTH * HEIGHT) / 4;
  for (let i = 0; i < chroma; i += 1) {
    data[WIDTH * HEIGHT + i] = 96 + 2 * Math.floor(i / (WIDTH / 2));
    data[WIDTH * HEIGHT + chroma + i] = 128;
  }
  const frame = new VideoFrame(data, {
    format: 'I420',
    codedWidth: WIDTH,
    codedHeight: HEIGHT,
    timestamp: 0,
    ...init,
  });
  onTestFinished(() => frame.close());
  return frame;
}

function pixelsOf(picture: VideoFrame | ImageBitmap, width: number, height: number): Uint8ClampedArray {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  context.drawImage(picture, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}

async function copied(frame: VideoFrame): Promise<ImageBitmap> {
  const copy = await createFrameCopier()(frame);
  if (copy === null) throw new Error('It was not copied.');
  onTestFinished(() => copy.close());
  return copy;
}

describe('A copied frame', () => {
  test('has the pixels of one that was drawn', async () => {
    const frame = gradient();
    const [drawn, own] = [pixelsOf(frame, WIDTH, HEIGHT), pixelsOf(await copied(frame), WIDTH, HEIGHT)];
    const furthest = drawn.reduce((most, value, i) => Math.max(most, Math.abs(value - (own[i] ?? 255))), 0);
    // The two conversions of colour round differently.
    expect(furthest).toBeLessThanOrEqual(3);
    expect(Math.max(...own)).toBeGreaterThan(200);
  });

  test('stays as it was when the frame is closed and the next one copied', async () => {
    const copy = createFrameCopier();
    const [light, dark] = [gradient(), gradient({ visibleRect: { x: 0, y: 0, width: 16, height: 16 } })];
    const first = await copy(light);
    light.close();
    const second = await copy(dark);
    if (first === null || second === null) throw new Error('They were not copied.');
    onTestFinished(() => [first, second].forEach((bitmap) => bitmap.close()));
    expect([first.width, first.height, second.width, second.height]).toEqual([WIDTH, HEIGHT, 16, 16]);
    const edge = pixelsOf(first, WIDTH, HEIGHT).slice((WIDTH - 1) * 4, (WIDTH - 1) * 4 + 3);
    expect(Math.max(...edge)).toBeGreaterThan(150);
  });

  test('is not made of what has to be stretched for display, which only drawing does', async () => {
    expect(
      await createFrameCopier()(gradient({ displayWidth: 2 * WIDTH, displayHeight: HEIGHT })),
    ).toBeNull();
  });

  test('is not made of a frame that is closed', async () => {
    const frame = gradient();
    frame.close();
    expect(await createFrameCopier()(frame)).toBeNull();
  });

  test('is made of what a camera gives in this browser', async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 480 } });
    const track = stream.getVideoTracks()[0];
    if (track === undefined) throw new Error('no track');
    onTestFinished(() => track.stop());
    const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
    const { value } = await reader.read();
    if (value === undefined) throw new Error('no frame');
    onTestFinished(() => value.close());
    const copy = await copied(value);
    expect([copy.width, copy.height]).toEqual([value.displayWidth, value.displayHeight]);
  });
});
