// The canary's browser side: draws the sitter small, and records where each model finds its landmarks.
import { UPRIGHT } from '../../src/sitter/pose-parameters';
import { createSitter } from '../../src/sitter/sitter';
import type { Detect } from '../../workers/canary/check-canary';
import { frameStats } from '../../workers/frame-stats';
import { createPoseEstimator } from '../../workers/pose-estimator';

const MODELS = ['lite', 'full'] as const;
/** Small enough to travel with the worker, large enough for every landmark to be found. */
const WIDTH_PX = 160;
const HEIGHT_PX = 120;

declare global {
  interface Window {
    /** The content of `workers/canary/canary.json`. */
    recordCanary: () => Promise<string>;
  }
}

window.recordCanary = async () => {
  const sitter = createSitter();
  sitter.render(UPRIGHT);
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH_PX;
  canvas.height = HEIGHT_PX;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(sitter.canvas, 0, 0, WIDTH_PX, HEIGHT_PX);
  const picture = context.getImageData(0, 0, WIDTH_PX, HEIGHT_PX);
  const { meanLuma, lumaSd } = frameStats(picture.data, WIDTH_PX, HEIGHT_PX);
  const landmarks: Record<string, readonly (readonly number[])[]> = {};
  for (const model of MODELS) {
    const record = async (detect: Detect): Promise<null> => {
      landmarks[model] = (await detect(picture)).map(({ x, y }) => [rounded(x), rounded(y)]);
      return null;
    };
    const modelsUrl = new URL('/models/', location.href).href;
    const made = await createPoseEstimator({ model, modelsUrl, check: record });
    if (made.kind === 'failed') throw new Error(JSON.stringify(made.trouble));
    made.estimator.dispose();
  }
  const [, pngBase64] = canvas.toDataURL('image/png').split(',');
  return JSON.stringify({ pngBase64, meanLuma: rounded(meanLuma), lumaSd: rounded(lumaSd), landmarks });
};

const rounded = (value: number): number => Math.round(value * 100) / 100;
