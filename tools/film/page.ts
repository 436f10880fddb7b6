// The film maker's browser side: draws the sitter frame by frame and hands out I420 pixels.
import { DEFAULT_SCENE, FRONT_CAMERA, SIDE_CAMERA } from '../../src/sitter/scene-parameters';
import { createSitter, type Sitter } from '../../src/sitter/sitter';
import type { SitterPose } from '../../src/sitter/pose-parameters';
import { rgbaToI420 } from './i420';

export interface FilmPage {
  begin(view: 'front' | 'side', widthPx: number, heightPx: number): void;
  /** One frame as base64, the cheapest way out of a page under remote control. */
  frame(pose: SitterPose): string;
  /** One frame as the address of a JPEG picture. */
  picture(pose: SitterPose): string;
}

declare global {
  interface Window {
    filmPage: FilmPage;
  }
}

let sitter: Sitter | null = null;
let context: CanvasRenderingContext2D | null = null;

window.filmPage = {
  begin(view, widthPx, heightPx) {
    const camera = view === 'front' ? FRONT_CAMERA : SIDE_CAMERA;
    sitter = createSitter({ scene: { ...DEFAULT_SCENE, camera }, widthPx, heightPx });
    const copy = document.createElement('canvas');
    copy.width = widthPx;
    copy.height = heightPx;
    context = copy.getContext('2d', { willReadFrequently: true });
  },
  frame(pose) {
    const drawn = draw(pose);
    const { width, height } = drawn.canvas;
    return base64(rgbaToI420(drawn.getImageData(0, 0, width, height).data, width, height));
  },
  picture: (pose) => draw(pose).canvas.toDataURL('image/jpeg', 0.92),
};

function draw(pose: SitterPose): CanvasRenderingContext2D {
  if (sitter === null || context === null) throw new Error('begin() comes before frame().');
  sitter.render(pose);
  context.drawImage(sitter.canvas, 0, 0);
  return context;
}

function base64(bytes: Uint8Array): string {
  const chunk = 0x8000;
  let binary = '';
  for (let start = 0; start < bytes.length; start += chunk) {
    binary += String.fromCharCode(...bytes.subarray(start, start + chunk));
  }
  return btoa(binary);
}
