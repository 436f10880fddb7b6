// What a visitor downloads: every script of the production build with its compressed size.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface ShippedFile {
  readonly name: string;
  readonly gzipBytes: number;
  /** Named in index.html, so loaded at once; the others come when they are first needed. */
  readonly atOnce: boolean;
}

/** Scripts and styles in `dist`, heaviest first. Rejects when there is no build. */
export async function shippedWeight(distFolder: string): Promise<readonly ShippedFile[]> {
  const page = await readFile(join(distFolder, 'index.html'), 'utf8');
  const folder = join(distFolder, 'assets');
  const names = (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => ({
      name,
      gzipBytes: gzipSync(await readFile(join(folder, name))).length,
      atOnce: page.includes(name),
    })),
  );
  return files.sort((a, b) => b.gzipBytes - a.gzipBytes);
}
