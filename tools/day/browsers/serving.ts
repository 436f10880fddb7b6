// Serves what is measured: the production build as it ships, and the pages it is compared with.
import { cpSync, createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createServer, preview, type Plugin } from 'vite';
import { makeNextVersion } from './next-version';

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

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));
const VERSIONS_PORT = 4260;

/** Builds the page and serves a copy of it, which `publish` replaces by another version, and the next time by the first again. */
export async function serveVersions(): Promise<{
  readonly appUrl: string;
  publish(): void;
  close(): Promise<void>;
}> {
  await build({ logLevel: 'error' });
  const next = makeNextVersion(DIST);
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-served-'));
  let isNext = false;
  const lay = (): void => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(isNext ? next.folder : DIST, folder, { recursive: true });
  };
  lay();
  const app = await preview({
    build: { outDir: folder },
    preview: { port: VERSIONS_PORT },
    logLevel: 'error',
  });
  const appUrl = app.resolvedUrls?.local[0];
  if (appUrl === undefined) throw new Error('A server started without an address.');
  return {
    appUrl,
    publish() {
      isNext = !isNext;
      lay();
    },
    async close() {
      await app.close();
      next.remove();
      rmSync(folder, { recursive: true, force: true });
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
