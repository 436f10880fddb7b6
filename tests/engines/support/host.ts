// A host for the engines: the build as it is, and in its page a camera that shows the sitter, where the address asks for one.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { securityHeaders } from '../../../tools/build/security-headers';
import { FILE_TYPES } from '../../../tools/build/serving';
import { CAMERA_SCRIPT } from './drawn-camera';
import type { Pictures } from './pictures';

export interface EngineHost {
  /** With a slash at its end. */
  readonly url: string;
  /** The paths that were asked for and are not there. */
  readonly missing: readonly string[];
  readonly close: () => Promise<void>;
}

/** Serves `dist` with its headers on a free port of this machine. */
export async function startEngineHost(dist: string, pictures: Pictures): Promise<EngineHost> {
  const missing: string[] = [];
  const made: Readonly<Record<string, { readonly type: string; readonly body: Buffer | string }>> = {
    '/drawn-camera.js': { type: 'text/javascript', body: CAMERA_SCRIPT },
    '/upright.jpg': { type: 'image/jpeg', body: pictures.upright },
    '/slumped.jpg': { type: 'image/jpeg', body: pictures.slumped },
  };
  const page = readFileSync(join(dist, 'index.html'), 'utf8').replace(
    '<script type="module"',
    '<script src="./drawn-camera.js"></script>$&',
  );
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const answer = (type: string, body: Buffer | string): void =>
      void response.writeHead(200, { ...securityHeaders, 'Content-Type': type }).end(body);
    const one = made[pathname];
    if (one !== undefined) {
      answer(one.type, one.body);
      return;
    }
    if (pathname === '/' || pathname === '/index.html') {
      answer('text/html', page);
      return;
    }
    const file = join(dist, normalize(pathname));
    if (!file.startsWith(dist) || !existsSync(file) || !statSync(file).isFile()) {
      missing.push(pathname);
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      ...securityHeaders,
      'Content-Type': FILE_TYPES[extname(file).slice(1)] ?? 'application/octet-stream',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    missing,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
