// Reads the content folder from disk.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { ANATOMY_PARTS } from '../../src/words/views/anatomy-parts';
import type { ContentFiles } from './compile-library';

async function readTexts(folder: string, prefix: string, extension: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension)).sort();
  const texts = names.map(
    async (name) => [prefix + name, await readFile(path.join(folder, name), 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}

/** Reads `folder/*.md`, `folder/drawings/*.svg` and the three files of YAML, and takes the words of the explorer from its view. Rejects when one cannot be read. */
export async function readContent(folder: string): Promise<ContentFiles> {
  const yaml = (name: string): Promise<string> => readFile(path.join(folder, `${name}.yml`), 'utf8');
  const [pages, drawings, sources, claims, glossary] = await Promise.all([
    readTexts(folder, '', '.md'),
    readTexts(path.join(folder, 'drawings'), 'drawings/', '.svg'),
    yaml('sources'),
    yaml('claims'),
    yaml('glossary'),
  ]);
  return { pages, drawings, sources, claims, glossary, explorer: ANATOMY_PARTS.map(({ text }) => text) };
}
