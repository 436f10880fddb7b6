// The canary: one small picture of our own whose landmarks are known, looked at before anything is judged.
import type { WorkerTrouble } from '../../src/core/supervision/load';
import { messageOf } from '../../src/message-of';
import { frameStats } from '../frame-stats';
import canary from './canary.json';

/** Where a model finds a landmark of the picture, and how surely. */
export interface Found {
  readonly x: number;
  readonly y: number;
  readonly score?: number;
}

/** Finds the landmarks of the one person in a picture; none where it sees nobody. */
export type Detect = (picture: ImageData) => Promise<readonly Found[]>;

/** Processors differ in the last digits of a sum and browsers in the last bit of a pixel; both move a landmark by far less. [design] */
const MOST_OFF_PX = 4;
/** Noise that a browser adds against tracking is larger where it matters. Luma, 0..255. [design] */
const MOST_OFF_LUMA = 2;

/** The picture's pixels as this browser gives them to a page. Throws where it gives none. */
export async function readCanary(): Promise<ImageData> {
  const png = Uint8Array.from(atob(canary.pngBase64), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([png], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', {
    willReadFrequently: true,
  });
  if (context === null) throw new Error('This browser gives no canvas to read pictures with.');
  context.drawImage(bitmap, 0, 0);
  const { width, height } = bitmap;
  bitmap.close();
  return context.getImageData(0, 0, width, height);
}

/** What is wrong with the pixels or with what `detect` finds in them; null when both are as they should be, or the model has no record. */
export async function checkCanary(detect: Detect, model: string): Promise<WorkerTrouble | null> {
  let picture: ImageData;
  try {
    picture = await readCanary();
  } catch (error) {
    return { kind: 'no-pixels', message: messageOf(error) };
  }
  const { meanLuma, lumaSd } = frameStats(picture.data, picture.width, picture.height);
  const off = Math.max(Math.abs(meanLuma - canary.meanLuma), Math.abs(lumaSd - canary.lumaSd));
  if (off > MOST_OFF_LUMA) {
    return { kind: 'no-pixels', message: 'The browser changes the pictures that pages read.' };
  }
  const known = (canary.landmarks as Readonly<Record<string, readonly (readonly number[])[]>>)[model];
  const found = await detect(picture);
  if (known === undefined) return null;
  const offPx = mostOff(known, found);
  return offPx <= MOST_OFF_PX ? null : { kind: 'answers-wrong', offPx };
}

function mostOff(known: readonly (readonly number[])[], found: readonly Found[]): number {
  if (found.length !== known.length) return Number.POSITIVE_INFINITY;
  return known.reduce((most, [x = 0, y = 0], index) => {
    const at = found[index];
    // A comparison with what is not a number is never true, so that it would pass for near.
    const offPx = Math.hypot((at?.x ?? Number.NaN) - x, (at?.y ?? Number.NaN) - y);
    return Number.isFinite(offPx) ? Math.max(most, offPx) : Number.POSITIVE_INFINITY;
  }, 0);
}
