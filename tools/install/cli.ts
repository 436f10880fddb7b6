// `npm run install-pictures`: draws the icons and takes the screenshots that public/manifest.webmanifest names. Needs a build.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { browserLaunchOptions } from '../browsers/browser';
import { drawIcons } from './icons';
import { takeScreenshots } from './screenshots';

const publicFolder = fileURLToPath(new URL('../../public', import.meta.url));
const server = await preview({ preview: { port: 4260 }, logLevel: 'error' });
const browser = await chromium.launch(await browserLaunchOptions());
try {
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The server started without an address.');
  await drawIcons(browser, publicFolder);
  await takeScreenshots(browser, url, `${publicFolder}/screenshots`);
} finally {
  await browser.close();
  await server.close();
}
