// nginx and Caddy as Debian packages them, each with the configuration that deploy/ publishes, at a sub-path of a port of this machine.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { caddyConfig } from '../../../tools/deploy/caddy';
import { nginxConfig } from '../../../tools/deploy/nginx';
import type { Site } from '../../../tools/deploy/site';

export type ServerName = 'nginx' | 'caddy';

/** Where Debian puts servers is not on everybody's path. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];

/** The server's program, or null where it is not installed. */
export function findServer(name: ServerName): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...SYSTEM_FOLDERS];
  return folders.map((folder) => join(folder, name)).find(existsSync) ?? null;
}

export interface RealHost {
  /** With a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves `dist` below `/posture/plumbline/`. */
export async function startRealHost(name: ServerName, program: string, dist: string): Promise<RealHost> {
  const home = mkdtempSync(join(tmpdir(), 'plumbline-host-'));
  const port = await freePort();
  const site: Site = { path: '/posture/plumbline/', folder: dist, reach: { kind: 'local', port } };
  const file = join(home, 'config');
  writeFileSync(file, name === 'nginx' ? aroundNginx(home, nginxConfig(site)) : caddyConfig(site));
  const given =
    name === 'nginx' ? ['-p', home, '-c', file] : ['run', '--adapter', 'caddyfile', '--config', file];
  const server = spawn(program, given, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
  });
  let said = '';
  server.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = `http://localhost:${port}${site.path}`;
  const close = async (): Promise<void> => {
    server.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error(`${name} did not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url, close };
}

/** What a whole nginx needs beside a site, so that it runs by itself and writes only into its own folder. */
function aroundNginx(home: string, site: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    `daemon off;\nmaster_process off;\npid ${home}/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;`,
    ...temporary.map((kind) => `${kind}_temp_path ${home}/${kind};`),
    `${site}}`,
  ].join('\n');
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
