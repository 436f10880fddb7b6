// The check's tables, and their place in the documentation.
import { publishSection } from '../publish/section';
import { table } from '../publish/table';

const PAGE = new URL('../../docs/calibration.md', import.meta.url);

export interface Row {
  readonly name: string;
  readonly right: boolean;
  readonly happened: string;
}

/** One part's figures as Markdown: how many came out right, and each of them. */
export function figures(rows: readonly Row[]): string {
  const right = rows.filter((row) => row.right).length;
  const cells = rows.map((row) => [row.name, row.happened, row.right ? 'yes' : '**no**']);
  return `${right} of ${rows.length} as they should be.\n\n${table(['stream', 'what happened', 'right'], cells)}`;
}

/** Writes one part's figures into the documentation. */
export async function publish(part: string, rows: readonly Row[]): Promise<void> {
  const marks = { begin: `<!-- ${part}: figures -->`, end: `<!-- ${part}: end -->` };
  await publishSection(PAGE, marks, figures(rows));
}
