// The sitter, upright and slumped, as pictures for the engines: drawn in Chromium, which can be had everywhere.
import { SLUMPED, UPRIGHT, type SitterPose } from '../../../src/sitter/pose-parameters';
import { withToolPage } from '../../../tools/browsers/with-tool-page';
// For what the page's window holds.
import type {} from '../../../tools/film/page';

export interface Pictures {
  readonly upright: Buffer;
  readonly slumped: Buffer;
}

/** Draws both, as JPEG. */
export function drawPictures(): Promise<Pictures> {
  return withToolPage({ path: 'tools/film/page.html' }, async (page) => {
    await page.waitForFunction(() => 'filmPage' in window);
    await page.evaluate(() => window.filmPage.begin('front', 640, 480));
    const draw = async (pose: SitterPose): Promise<Buffer> => {
      const address = await page.evaluate((p) => window.filmPage.picture(p), pose);
      return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
    };
    return { upright: await draw(UPRIGHT), slumped: await draw(SLUMPED) };
  });
}
