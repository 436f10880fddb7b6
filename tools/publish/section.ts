// The part of a document that a command writes: what stands between two marks in it.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

export interface Marks {
  /** The whole comment before the part. */
  readonly begin: string;
  /** The whole comment after it. */
  readonly end: string;
}

/** The document with the text between its marks replaced, and all else as it was. Throws when it has no such marks. */
export function withSection(document: string, { begin, end }: Marks, text: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`The document has no section between ${begin} and ${end}.`);
  return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
}

/** Writes the section into the Markdown file, formatted as all sources are. */
export async function publishSection(file: URL, marks: Marks, text: string): Promise<void> {
  const path = fileURLToPath(file);
  const document = withSection(await readFile(path, 'utf8'), marks, text);
  await writeFile(path, await format(document, { ...(await resolveConfig(path)), filepath: path }));
}
