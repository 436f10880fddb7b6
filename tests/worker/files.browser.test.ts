// Files as a source: films, rows of JPEG, pictures, and what is none of these.
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { MediaError } from '../../src/camera/frame-sequence';
import type { FrameSource } from '../../src/camera/frame-source';
import type { SourceStatus } from '../../src/core/camera/source';
import { framesOfFile } from '../../src/camera/frames-of-file';
import { openRecording } from '../../src/camera/recording-source';
import { openSitter } from '../../src/camera/sitter-source';
import type { GrabOutcome } from '../../src/pose/contract';
import { film, greyOf, mjpeg, picture } from './support/files';
import { mediaFile } from './support/media';

const reader = new OffscreenCanvas(1, 1);
const context = reader.getContext('2d', { willReadFrequently: true });

/** The grey level in the middle of a picture; closes it. */
function greyIn(bitmap: ImageBitmap): number {
  context?.drawImage(bitmap, 0, 0, 1, 1);
  bitmap.close();
  return context?.getImageData(0, 0, 1, 1).data[0] ?? Number.NaN;
}

async function framesIn(file: File): Promise<{ timestampMs: number; grey: number }[]> {
  const frames = [];
  for await (const { bitmap, timestampMs } of framesOfFile(file)) {
    frames.push({ timestampMs: Math.round(timestampMs), grey: greyIn(bitmap) });
  }
  return frames;
}

describe('all frames of a file', () => {
  test.each([
    ['a film', () => film(8), 100],
    ['a row of JPEG pictures', () => mjpeg(8), 40],
    ['a row that breaks off', () => mjpeg(8, true), 40],
  ])('of %s come in order, at their times, the same each time', async (_what, make, stepMs) => {
    const file = await make();
    const frames = await framesIn(file);
    expect(frames.map(({ timestampMs }) => timestampMs)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((n) => n * stepMs),
    );
    for (const [index, { grey }] of frames.entries()) {
      // Codecs round; the levels are ten apart.
      expect(Math.abs(grey - greyOf(index))).toBeLessThan(5);
    }
    expect(await framesIn(file)).toEqual(frames);
  });

  test.each(['image/jpeg', 'image/png', 'image/webp'] as const)('of a picture (%s) are one', async (type) => {
    const [frame, ...more] = await framesIn(await picture(5, type));
    expect(frame?.timestampMs).toBe(0);
    expect(Math.abs((frame?.grey ?? 0) - greyOf(5))).toBeLessThan(5);
    expect(more).toEqual([]);
  });

  test('of a film with H.264 and sound come too', async (media) => {
    const file = await mediaFile(media, 'video/front_talking_woman.mp4');
    const frames = await framesIn(file);
    expect(frames.length).toBeGreaterThan(100);
    expect(frames.map(({ timestampMs }) => timestampMs)).toEqual(
      frames.map(({ timestampMs }) => timestampMs).toSorted((a, b) => a - b),
    );
  });
});

describe('a file that cannot be used is told apart', () => {
  const bytes = (text: string, name: string): File => new File([text], name);

  test.each([
    ['empty', () => bytes('', 'empty.mp4'), { kind: 'empty-file', fileName: 'empty.mp4' }],
    [
      'a letter',
      () => bytes('Dear diary, '.repeat(99), 'diary.mp4'),
      { kind: 'not-media', fileName: 'diary.mp4' },
    ],
    [
      'a broken picture',
      async () => new File([(await picture(1, 'image/png')).slice(0, 60)], 'torn.png'),
      { kind: 'undecodable', fileName: 'torn.png' },
    ],
    [
      'a row without one whole picture',
      async () => new File([(await picture(1, 'image/jpeg')).slice(0, 200)], 'torn.mjpeg'),
      { kind: 'undecodable', fileName: 'torn.mjpeg' },
    ],
  ])('%s', async (_what, make, problem) => {
    const file = await make();
    expect(await openRecording([file], { loop: true })).toMatchObject({ kind: 'failed', problem });
    const thrown: unknown = await framesIn(file).catch((error: unknown) => error);
    expect(thrown instanceof MediaError && thrown.problem).toMatchObject(problem);
  });

  test('and one bad file among good ones is named', async () => {
    const files = [await picture(1, 'image/png'), bytes('no', 'notes.txt')];
    expect(await openRecording(files, { loop: true })).toEqual({
      kind: 'failed',
      problem: { kind: 'not-media', fileName: 'notes.txt' },
    });
  });
});

async function recording(files: readonly File[], loop: boolean): Promise<FrameSource> {
  const outcome = await openRecording(files, { loop });
  if (outcome.kind === 'failed') throw new Error(outcome.problem.kind);
  onTestFinished(() => outcome.source.stop());
  return outcome.source;
}

function grabber(source: FrameSource): () => Promise<GrabOutcome> {
  const feed = source.feed();
  if (feed.kind !== 'pull') throw new Error(feed.kind);
  return feed.grab;
}

/** Grabs until the source ends or `count` different greys were seen; gives the greys without repeats. */
async function greysSeen(source: FrameSource, count: number): Promise<number[]> {
  const grab = grabber(source);
  const greys: number[] = [];
  while (greys.length < count) {
    const outcome = await grab();
    if (outcome.kind === 'ended') break;
    if (outcome.kind === 'frame') {
      const grey = Math.round((greyIn(outcome.bitmap) - 20) / 10);
      if (grey !== greys.at(-1)) greys.push(grey);
    }
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  return greys;
}

describe('a recording', () => {
  test('runs to its end and says so', async () => {
    const source = await recording([await film(6)], false);
    const statuses: SourceStatus[] = [];
    source.onStatus((status) => statuses.push(status));
    const greys = await greysSeen(source, 100);
    expect(greys.at(-1)).toBe(5);
    expect(greys).toEqual(greys.toSorted((a, b) => a - b));
    expect(statuses).toEqual([{ kind: 'running' }, { kind: 'ended', problem: null }]);
  });

  test('begins again when it loops', async () => {
    const source = await recording([await film(4)], true);
    const greys = await greysSeen(source, 12);
    expect(greys).toHaveLength(12);
    expect(greys.filter((grey, index) => grey < (greys[index - 1] ?? 0)).length).toBeGreaterThan(0);
  });

  test('shows pictures one after another', async () => {
    const pictures = await Promise.all([1, 7, 3].map((index) => picture(index, 'image/png')));
    const source = await recording(pictures, false);
    expect(source.label).toContain('picture-1.png');
    const greys = await greysSeen(source, 100);
    // A machine that is busy for a second misses a picture, as it would with a camera; none comes out of turn.
    expect([1, 7, 3].filter((grey) => greys.includes(grey))).toEqual(greys);
    expect(greys.at(-1)).toBe(3);
  });

  test('draws what it hands out on its preview, at the size of the film', async () => {
    const source = await recording([await picture(4, 'image/png')], true);
    await greysSeen(source, 1);
    expect(source.preview).toMatchObject({ width: 160, height: 120 });
    expect(greyIn(await createImageBitmap(source.preview))).toBe(greyOf(4));
  });

  test('hands the frames to one feed at a time', async () => {
    const source = await recording([await picture(4, 'image/png')], true);
    const first = grabber(source);
    const second = grabber(source);
    expect(await first()).toEqual({ kind: 'ended' });
    const outcome = await second();
    expect(outcome.kind).toBe('frame');
    if (outcome.kind === 'frame') outcome.bitmap.close();
  });
});

describe('the sitter', () => {
  test('gives frames on request and ends with stop', async () => {
    const outcome = await openSitter();
    if (outcome.kind === 'failed') throw new Error(outcome.problem.kind);
    const { source } = outcome;
    const grab = grabber(source);
    const first = await grab();
    if (first.kind !== 'frame') throw new Error(first.kind);
    expect(first.bitmap).toMatchObject({ width: 640, height: 480 });
    // Not an empty canvas: the room and the person are in it.
    expect(greyIn(first.bitmap)).toBeGreaterThan(0);
    source.stop();
    expect(await grab()).toEqual({ kind: 'ended' });
  });

  test('is refused in words where there is no WebGL', async () => {
    const getContext = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    onTestFinished(() => getContext.mockRestore());
    expect(await openSitter()).toEqual({ kind: 'failed', problem: { kind: 'no-webgl' } });
  });
});
