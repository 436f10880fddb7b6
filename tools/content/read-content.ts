// Reads the content folder from disk.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ContentFiles } from './compile-library';

async function readTexts(folder: string, prefix: string, extension: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension)).sort();
  const texts = names.map(
    async (name) => [prefix + name, await readFile(path.join(folder, name), 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}

/** Reads `folder/*.md` and `folder/drawings/*.svg`. Rejects when a folder or file cannot be read. */
export async function readContent(folder: string): Promise<ContentFiles> {
  const [pages, drawings] = await Promise.all([
    readTexts(folder, '', '.md'),
    readTexts(path.join(folder, 'drawings'), 'drawings/', '.svg'),
  ]);
  return { pages, drawings };
}
