// Command line of `npm run bench:start`: what a first start weighs and takes, and how soon a second one, without a network, sees somebody.
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { preview } from 'vite';
import { UPRIGHT } from '../../src/sitter/pose-parameters';
import { withIdleMotion } from '../../src/sitter/script';
import { browserLaunchOptions, FAKE_CAMERA_ARGS } from '../browsers/browser';
import { drawFilm } from '../film/draw-film';
import { firstLoadBytes } from './first-load';

const TIMES = 5;

declare global {
  interface Window {
    /** When the first look was marked, from the beginning of the page. */
    firstLookMs?: Promise<number>;
  }
}

/** Runs in the page before its own scripts. */
function listen(): void {
  window.firstLookMs = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const look = list.getEntries().find(({ name }) => name === 'plumbline-look');
      if (look !== undefined) resolve(look.startTime);
    }).observe({ entryTypes: ['mark'] });
  });
}

/** From the beginning of the page to the first look of the model, by somebody who presses as soon as there is something to press. */
async function startOnce(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page
    .getByRole('button', { name: /^(Use the camera|Start)$/ })
    .first()
    .click();
  return page.evaluate(() => window.firstLookMs ?? Number.NaN);
}

const folder = await mkdtemp(join(tmpdir(), 'plumbline-start-'));
const server = await preview({ preview: { port: 4260 }, logLevel: 'error' });
try {
  const film = join(folder, 'upright.y4m');
  const poses = Array.from({ length: 25 }, (_, frame) => withIdleMotion(UPRIGHT, frame * 200, 1, 7));
  await drawFilm(film, [{ poses, seconds: 5 }]);
  const browser = await chromium.launch(
    await browserLaunchOptions([...FAKE_CAMERA_ARGS, `--use-file-for-fake-video-capture=${film}`]),
  );
  const address = server.resolvedUrls?.local[0] ?? '';
  const context = await browser.newContext({ permissions: ['camera'] });
  const page = await context.newPage();
  await page.addInitScript(listen);
  const firstMs = await startOnce(page, address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  const laterMs: number[] = [];
  for (let time = 0; time < TIMES; time += 1) laterMs.push(await startOnce(page, address));
  await browser.close();
  const sorted = laterMs.toSorted((a, b) => a - b);
  const { whole, parts } = await firstLoadBytes('dist');
  for (const [part, bytes] of parts) console.log(`${part}: ${(bytes / 1e6).toFixed(2)} MB`);
  console.log(`first start with Full, brotli: ${(whole / 1e6).toFixed(2)} MB`);
  console.log(`first start, to the first look: ${Math.round(firstMs)} ms (from this machine)`);
  console.log(
    `second start without a network, to the first look: ${Math.round(sorted[2] ?? 0)} ms (slowest ${Math.round(sorted.at(-1) ?? 0)})`,
  );
  console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
process.exit();
