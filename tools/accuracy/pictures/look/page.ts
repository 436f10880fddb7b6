// The browser side of `npm run accuracy -- --pictures`: the real pose worker's model looks at one file after another.
import { framesOfFile, type FileFrame } from '../../../../src/camera/frames-of-file';
import { createLooker, type Looker } from '../../look/looker';
import { drawVaried } from './draw-varied';
import type { RecordedFile, RecordedLook } from './recorded';
import { AS_TAKEN, type Variation } from './variation';

declare global {
  interface Window {
    openPictureModel: () => Promise<void>;
    /** Looks at the file in the page's file input. */
    lookAtFile: (variation: Variation) => Promise<RecordedFile>;
  }
}

/** A picture is looked at until the model's region of interest, which follows the look before, has settled. */
const STILL_LOOKS = 5;
/** As the app looks while it calibrates. */
const LOOK_STEP_MS = 334;
/** A longer film says no more. */
const MAX_FILM_LOOKS = 3600;

let looker: Looker | null = null;

window.openPictureModel = async () => {
  looker = await createLooker('full');
};

window.lookAtFile = async (variation) => {
  const file = document.querySelector('input')?.files?.item(0);
  if (looker === null || !file) throw new Error('No model, or no file.');
  looker.reset();
  const looks: RecordedLook[] = [];
  let first: FileFrame | null = null;
  let lastMs = Number.NEGATIVE_INFINITY;
  let size = { widthPx: 0, heightPx: 0 };
  for await (const frame of framesOfFile(file)) {
    if (first === null) {
      first = frame;
      size = { widthPx: frame.bitmap.width, heightPx: frame.bitmap.height };
      lastMs = frame.timestampMs;
      continue;
    }
    if (looks.length === 0) looks.push(await closeLook(looker, first, variation));
    if (looks.length < MAX_FILM_LOOKS && frame.timestampMs - lastMs >= LOOK_STEP_MS) {
      lastMs = frame.timestampMs;
      looks.push(await closeLook(looker, frame, variation));
    } else frame.bitmap.close();
  }
  if (first === null) throw new Error('The file holds no frames.');
  if (looks.length > 0) return { kind: 'film', ...size, looks };
  return { kind: 'picture', ...size, looks: await stillLooks(looker, first, variation) };
};

async function closeLook(eyes: Looker, frame: FileFrame, variation: Variation): Promise<RecordedLook> {
  const picture = await varied(frame.bitmap, variation);
  try {
    // Stamped from one look's length on: at 0 the smoothing between looks does not start.
    return await eyes.lookClosely(picture, frame.timestampMs + LOOK_STEP_MS);
  } finally {
    picture.close();
  }
}

async function stillLooks(
  eyes: Looker,
  { bitmap }: FileFrame,
  variation: Variation,
): Promise<readonly RecordedLook[]> {
  const picture = await varied(bitmap, variation);
  const looks: RecordedLook[] = [];
  for (let turn = 1; turn < STILL_LOOKS; turn += 1) {
    looks.push({ observation: await eyes.look(picture, turn * LOOK_STEP_MS), silhouette: null });
  }
  looks.push(await eyes.lookClosely(picture, STILL_LOOKS * LOOK_STEP_MS));
  picture.close();
  return looks;
}

/** Closes the picture it was given when it draws another. */
async function varied(picture: ImageBitmap, variation: Variation): Promise<ImageBitmap> {
  if (variation.name === AS_TAKEN.name) return picture;
  const drawn = await drawVaried(picture, variation);
  picture.close();
  return drawn;
}
