// Serves what is measured: the production build as it ships, and the pages it is compared with.
import { createReadStream } from 'node:fs';
import { build, createServer, preview, type Plugin } from 'vite';

export interface Served {
  readonly appUrl: string;
  readonly toolsUrl: string;
  close(): Promise<void>;
}

const FIRST_PORT = 4250;

/** Where a film that was asked for is served, beside the page. */
export const FILM_ADDRESS = '/film.webm';

/** Builds the page and serves it, and the tools' own pages beside it; also the film that `film` names, read anew each time. */
export async function serveAll(film: () => string | null = () => null): Promise<Served> {
  await build({ logLevel: 'error' });
  const app = await preview({
    preview: { port: FIRST_PORT },
    logLevel: 'error',
    plugins: [filmPlugin(film)],
  });
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

function filmPlugin(film: () => string | null): Plugin {
  return {
    name: 'plumbline-film',
    configurePreviewServer({ middlewares }) {
      middlewares.use(FILM_ADDRESS, (_request, response, next) => {
        const path = film();
        if (path === null) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'video/webm');
        createReadStream(path).pipe(response);
      });
    },
  };
}
