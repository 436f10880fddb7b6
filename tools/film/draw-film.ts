// Makes a .y4m film of the synthetic sitter, for a browser's fake camera to play.
import { open } from 'node:fs/promises';
import type { SitterPose } from '../../src/sitter/pose-parameters';
import { withToolPage } from '../browsers/with-tool-page';
import { FRAME_MARK, y4mHeader } from './y4m';
// For what the page's window holds.
import type {} from './page';

/** A stretch of film. The poses are shown one frame each, over and over, until `seconds` are full. */
export interface FilmSegment {
  readonly poses: readonly SitterPose[];
  readonly seconds: number;
}

export interface FilmOptions {
  readonly view: 'front' | 'side';
  readonly framesPerSecond: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export const FILM_DEFAULTS: FilmOptions = { view: 'front', framesPerSecond: 5, widthPx: 640, heightPx: 480 };

/** Writes the film to `path`. A fake camera plays it from its first frame when opened, and over again at its end. */
export async function drawFilm(
  path: string,
  segments: readonly FilmSegment[],
  options: FilmOptions = FILM_DEFAULTS,
): Promise<void> {
  const { view, framesPerSecond, widthPx, heightPx } = options;
  await withToolPage({ path: 'tools/film/page.html' }, async (page) => {
    await page.waitForFunction(() => 'filmPage' in window);
    await page.evaluate(([v, w, h]) => window.filmPage.begin(v, w, h), [view, widthPx, heightPx] as const);
    const file = await open(path, 'w');
    try {
      await file.write(y4mHeader(widthPx, heightPx, framesPerSecond));
      for (const { poses, seconds } of segments) {
        const frames: Buffer[] = [];
        for (const pose of poses) {
          const pixels = await page.evaluate((p) => window.filmPage.frame(p), pose);
          frames.push(Buffer.concat([Buffer.from(FRAME_MARK), Buffer.from(pixels, 'base64')]));
        }
        for (let written = 0; written < seconds * framesPerSecond; written++) {
          const frame = frames[written % frames.length];
          if (frame !== undefined) await file.write(frame);
        }
      }
    } finally {
      await file.close();
    }
  });
}
