// The bench's browser side: times the pose pipeline on frames of the synthetic sitter.
import { poseOf } from './sway';
import { timeLiteRt } from './time-litert';
import { timePhases, type PhaseTimes } from './time-phases';
import { timeWorker, type WorkerTimes } from './time-worker';
import {
  DEFAULT_SCENE,
  FRONT_CAMERA,
  SIDE_CAMERA,
  type SitterCamera,
} from '../../src/sitter/scene-parameters';
import { createSitter } from '../../src/sitter/sitter';
import type { ModelName } from '../../src/core/supervision/load';

export interface ModelTimes {
  /** Of a person seen from the front. */
  readonly worker: WorkerTimes;
  /** Of the same person in profile, where the worker takes the outline as well. */
  readonly inProfile: WorkerTimes;
  readonly phases: PhaseTimes;
  /** The landmark model alone in LiteRT.js, one thread, milliseconds. */
  readonly liteRtMs: readonly number[];
}

declare global {
  interface Window {
    benchModel: (model: ModelName, frames: number) => Promise<ModelTimes>;
  }
}

window.benchModel = async (model, frames) => {
  const bitmaps = await framesFrom(FRONT_CAMERA, frames);
  const images = bitmaps.map(pixelsOf);
  return {
    worker: await timeWorker(model, bitmaps),
    inProfile: await timeWorker(model, await framesFrom(SIDE_CAMERA, frames)),
    phases: await timePhases(model, images),
    liteRtMs: await timeLiteRt(model, frames),
  };
};

async function framesFrom(camera: SitterCamera, frames: number): Promise<ImageBitmap[]> {
  const sitter = createSitter();
  const bitmaps: ImageBitmap[] = [];
  for (let index = 0; index < frames; index++) {
    sitter.render(poseOf(index), { ...DEFAULT_SCENE, camera });
    bitmaps.push(await createImageBitmap(sitter.canvas));
  }
  sitter.dispose();
  return bitmaps;
}

function pixelsOf(bitmap: ImageBitmap): ImageData {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (context === null) throw new Error('This browser gives no 2D canvas.');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}
