// What the first start downloads with Full, by a host that compresses with brotli as hosts do.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/** What hosts take the time for. */
const QUALITY = 9;

export interface FirstLoad {
  readonly whole: number;
  readonly parts: ReadonlyMap<string, number>;
}

/** Bytes of the page, the worker, the binary with SIMD and the models, each compressed by itself. */
export async function firstLoadBytes(dist: string): Promise<FirstLoad> {
  const page = await readFile(join(dist, 'index.html'), 'utf8');
  const atOnce = [...page.matchAll(/assets\/[\w.-]+\.(?:js|css)/g)].map(([path]) => path);
  const assets = await readdir(join(dist, 'assets'));
  const asset = (pattern: RegExp): readonly string[] =>
    assets.filter((name) => pattern.test(name)).map((name) => `assets/${name}`);
  const model = (name: string): readonly string[] =>
    ['model.json', 'weights.bin'].map((file) => `models/${name}/${file}`);
  const files: Readonly<Record<string, readonly string[]>> = {
    'the page': ['index.html', ...new Set(atOnce)],
    'pose worker': asset(/^pose\.worker-.*\.js$/),
    'wasm binary': asset(/wasm-simd-.*\.wasm$/),
    detector: model('detector'),
    Full: model('landmark-full'),
  };
  const parts = new Map<string, number>();
  for (const [part, paths] of Object.entries(files)) {
    const sizes = await Promise.all(paths.map((path) => compressedBytes(join(dist, path))));
    parts.set(
      part,
      sizes.reduce((sum, size) => sum + size, 0),
    );
  }
  return { whole: [...parts.values()].reduce((sum, size) => sum + size, 0), parts };
}

async function compressedBytes(path: string): Promise<number> {
  const content = await readFile(path);
  return (await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })).length;
}
