// Serves what is measured: the production build as it ships, and the pages it is compared with.
import { build, createServer, preview } from 'vite';

export interface Served {
  readonly appUrl: string;
  readonly toolsUrl: string;
  close(): Promise<void>;
}

const FIRST_PORT = 4190;

/** Builds the page and serves it, and the tools' own pages beside it. */
export async function serveAll(): Promise<Served> {
  await build({ logLevel: 'error' });
  const app = await preview({ preview: { port: FIRST_PORT }, logLevel: 'error' });
  const tools = await createServer({
    server: { port: 0, hmr: false, watch: null },
    logLevel: 'error',
    clearScreen: false,
  });
  await tools.listen();
  const [appUrl, toolsUrl] = [app.resolvedUrls?.local[0], tools.resolvedUrls?.local[0]];
  if (appUrl === undefined || toolsUrl === undefined) throw new Error('A server started without an address.');
  return {
    appUrl,
    toolsUrl,
    async close() {
      await app.close();
      await tools.close();
    },
  };
}
