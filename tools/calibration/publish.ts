// The check's tables, and their place in the documentation.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const PAGE = fileURLToPath(new URL('../../docs/calibration.md', import.meta.url));

export interface Row {
  readonly name: string;
  readonly right: boolean;
  readonly happened: string;
}

/** One part's figures as Markdown: how many came out right, and each of them. */
export function figures(rows: readonly Row[]): string {
  const right = rows.filter((row) => row.right).length;
  const lines = rows.map((row) => `| ${row.name} | ${row.happened} | ${row.right ? 'yes' : '**no**'} |`);
  return [
    `${right} of ${rows.length} as they should be.`,
    '',
    '| stream | what happened | right |',
    '| --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** The page with what stands between the part's marks replaced. Throws when the page has no such marks. */
export function withFigures(page: string, part: string, text: string): string {
  const [start, end] = [`<!-- ${part}: figures -->`, `<!-- ${part}: end -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The page has no place for the figures of ${part}.`);
  return `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`;
}

/** Writes one part's figures into the documentation. */
export async function publish(part: string, rows: readonly Row[]): Promise<void> {
  const page = withFigures(await readFile(PAGE, 'utf8'), part, figures(rows));
  await writeFile(PAGE, await format(page, { parser: 'markdown', printWidth: 110 }));
}
