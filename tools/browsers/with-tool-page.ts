// Runs work in a real browser page that Vite serves from the sources: the ground under every headless tool.
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { browserLaunchOptions } from './browser';

export interface ToolPageOptions {
  /** The page's address below the project's root, such as `tools/analyse/page.html`. */
  readonly path: string;
  /** Told what the page writes to its console as an error. */
  readonly onConsoleError?: (text: string) => void;
}

/**
 * Serves the project, opens `path` in a headless browser, hands the page to `work` and clears everything away afterwards.
 * Rejects with the reason when there is no browser or the page cannot be served.
 */
export async function withToolPage<T>(
  options: ToolPageOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  // A port of its own lets several tools run side by side; no watching, for nothing is edited meanwhile.
  const server = await createServer({
    server: { port: 0, hmr: false, watch: null },
    logLevel: 'error',
    clearScreen: false,
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The local server started without an address.');
  const browser = await chromium.launch(await browserLaunchOptions());
  try {
    const page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') options.onConsoleError?.(message.text());
    });
    page.on('pageerror', (error) => options.onConsoleError?.(error.message));
    await page.goto(new URL(options.path, address).href);
    return await work(page);
  } finally {
    await browser.close();
    await server.close();
  }
}
