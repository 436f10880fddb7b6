// Makes a WebM film of a .y4m one, for a page to play that has no fake camera to play it.
import { open, writeFile } from 'node:fs/promises';
import { CLIP_DEFAULTS } from '../../../clip/make-clip';
import { withToolPage } from '../../../browsers/with-tool-page';
// For what the page's window holds.
import type {} from './page';

const { widthPx, heightPx, framesPerSecond } = CLIP_DEFAULTS;
const PICTURE_BYTES = (widthPx * heightPx * 3) / 2;
const FRAME_BYTES = 'FRAME\n'.length + PICTURE_BYTES;

/** Reads a film of the size and rate that `makeFilm` gives it. */
export async function makeWebm(from: string, to: string): Promise<void> {
  await withToolPage({ path: 'tools/day/films/webm/page.html' }, async (page) => {
    await page.waitForFunction(() => 'webmPage' in window);
    const size = [widthPx, heightPx, framesPerSecond] as const;
    await page.evaluate(([w, h, rate]) => window.webmPage.begin(w, h, rate), size);
    const film = await open(from);
    try {
      const { size: bytes } = await film.stat();
      const picture = Buffer.alloc(PICTURE_BYTES);
      for (let at = bytes % FRAME_BYTES; at < bytes; at += FRAME_BYTES) {
        await film.read(picture, 0, PICTURE_BYTES, at + FRAME_BYTES - PICTURE_BYTES);
        await page.evaluate((pixels) => window.webmPage.add(pixels), picture.toString('base64'));
      }
    } finally {
      await film.close();
    }
    const made = await page.evaluate(() => window.webmPage.end());
    await writeFile(to, Buffer.from(made, 'base64'));
  });
}
