// Makes a WebM film of a .y4m one, for a page to play that has no fake camera to play it.
import { open, writeFile } from 'node:fs/promises';
import { FILM_DEFAULTS } from '../../../film/draw-film';
import { y4mLayout } from '../../../film/y4m';
import { withToolPage } from '../../../browsers/with-tool-page';
// For what the page's window holds.
import type {} from './page';

const { widthPx, heightPx, framesPerSecond } = FILM_DEFAULTS;
const LAYOUT = y4mLayout(widthPx, heightPx);

/** Reads a film of the size and rate that `makeFilm` gives it. */
export async function makeWebm(from: string, to: string): Promise<void> {
  await withToolPage({ path: 'tools/day/films/webm/page.html' }, async (page) => {
    await page.waitForFunction(() => 'webmPage' in window);
    const size = [widthPx, heightPx, framesPerSecond] as const;
    await page.evaluate(([w, h, rate]) => window.webmPage.begin(w, h, rate), size);
    const film = await open(from);
    try {
      const { size: bytes } = await film.stat();
      const picture = Buffer.alloc(LAYOUT.pictureBytes);
      for (const at of LAYOUT.pictureStarts(bytes)) {
        await film.read(picture, 0, LAYOUT.pictureBytes, at);
        await page.evaluate((pixels) => window.webmPage.add(pixels), picture.toString('base64'));
      }
    } finally {
      await film.close();
    }
    const made = await page.evaluate(() => window.webmPage.end());
    await writeFile(to, Buffer.from(made, 'base64'));
  });
}
