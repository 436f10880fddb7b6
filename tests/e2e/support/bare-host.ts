// A host that serves the build in a folder and sends no header of ours, and a listener elsewhere that counts what reaches it.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { FILE_TYPES } from '../../../tools/build/serving';

interface Running {
  /** With a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

async function listen(server: Server): Promise<Running> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** How a host gets a file wrong: other bytes of the same length, or only the beginning. */
type Spoilt = 'not' | 'other-bytes' | 'truncated';

export interface BareHost extends Running {
  /** From now on another folder, as after an upload. */
  readonly serve: (folder: string) => void;
  readonly spoil: (file: string, how: Spoilt) => void;
}

/** Serves `dist` below `/some/folder/`. What is outside of it or missing is a 404. */
export async function startBareHost(dist: string): Promise<BareHost> {
  const folder = '/some/folder/';
  const spoilt = new Map<string, Spoilt>();
  let served = dist;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const inside = pathname.startsWith(folder) ? normalize(pathname.slice(folder.length)) : '..';
    const file = join(served, inside.endsWith('/') || inside === '.' ? join(inside, 'index.html') : inside);
    if (inside.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': FILE_TYPES[extname(file).slice(1)] ?? 'application/octet-stream',
    });
    const how = spoilt.get(inside) ?? 'not';
    if (how === 'not') createReadStream(file).pipe(response);
    else
      response.end(
        how === 'truncated' ? readFileSync(file).subarray(0, 5000) : Buffer.alloc(statSync(file).size),
      );
  });
  const running = await listen(server);
  return {
    ...running,
    url: running.url + folder.slice(1),
    serve: (next) => void (served = next),
    spoil: (file, how) => void spoilt.set(file, how),
  };
}

export interface Listener extends Running {
  /** The paths that were asked for, in order; an attempt counts even where its answer may not be read. */
  readonly heard: string[];
}

/** Answers everybody, and lets every origin read the answer: only the page's own restraint keeps a request away. */
export async function startListener(): Promise<Listener> {
  const heard: string[] = [];
  const note = (path: string | undefined): void => void heard.push(path ?? '');
  const server = createServer((request, response) => {
    note(request.url);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' }).end();
  });
  server.on('upgrade', (request, socket) => {
    note(request.url);
    socket.destroy();
  });
  return { ...(await listen(server)), heard };
}
