// Tells the worker the SHA-256 and the size of every file it will fetch, as they are when the page is built.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';
import { modelFolders } from '../models/ensure-models';

const ID = 'virtual:artefacts';
const WASM = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm'];
const OF_A_MODEL = ['model.json', 'weights.bin'];

/** Gives the module `virtual:artefacts`; the models must lie ready. */
export function artefactsPlugin(): Plugin {
  let root = '';
  let publicDir = '';
  return {
    name: 'plumbline-artefacts',
    configResolved(config) {
      ({ root, publicDir } = config);
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    async load(id) {
      if (id !== `\0${ID}`) return null;
      const { outputs } = publicDir === '' ? modelFolders(root) : modelFolders(root, publicDir);
      const models = (await readdir(outputs, { withFileTypes: true })).filter((entry) => entry.isDirectory());
      const files = [
        ...models.flatMap(({ name }) =>
          OF_A_MODEL.map((file) => [`${name}/${file}`, path.join(outputs, name, file)] as const),
        ),
        ...WASM.map((name) => [name, wasmFile(root, name)] as const),
      ];
      const known = await Promise.all(
        files.map(async ([name, file]) => [name, await digestOf(file)] as const),
      );
      return `export const ARTEFACTS = ${JSON.stringify(Object.fromEntries(known))};`;
    },
  };
}

function wasmFile(root: string, name: string): string {
  return createRequire(path.join(root, 'package.json')).resolve(`@tensorflow/tfjs-backend-wasm/dist/${name}`);
}

async function digestOf(file: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const content = await readFile(file);
  return { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
}
