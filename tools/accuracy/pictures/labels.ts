// Reads a folder's labels.csv: which file shows whom in which posture, and what somebody measured in it by hand. Pure.
import { csvParse } from 'd3-dsv';

/** A place in the picture's own pixels, put there by hand. */
export interface HandPoint {
  readonly x: number;
  readonly y: number;
}

/** One row of the table. */
export interface Label {
  readonly file: string;
  readonly person: string;
  /** Pictures of one person that share a camera; empty where the table does not say. */
  readonly session: string;
  /** `upright` is what a person is calibrated on, `slumped` their own slump; any other word is a posture of its own. */
  readonly posture: string;
  /** Columns whose every filled cell reads `x y`. */
  readonly points: Readonly<Record<string, HandPoint>>;
  /** Columns of plain numbers, such as `trunk_fwd_deg`. */
  readonly numbers: Readonly<Record<string, number>>;
}

export type LabelsOutcome =
  | { readonly kind: 'labels'; readonly labels: readonly Label[] }
  | { readonly kind: 'problem'; readonly message: string };

const NEEDED = ['file', 'person', 'posture'] as const;
const KNOWN: ReadonlySet<string> = new Set([...NEEDED, 'session']);
const POINT = /^-?[\d.]+ -?[\d.]+$/;

/** The rows of a table with at least the columns file, person and posture; or what is wrong with it. */
export function readLabels(csv: string): LabelsOutcome {
  const rows = csvParse(csv);
  const missing = NEEDED.filter((column) => !rows.columns.includes(column));
  if (missing.length > 0) {
    return { kind: 'problem', message: `labels.csv lacks the column ${missing.join(' and ')}.` };
  }
  const others = rows.columns.filter((column) => !KNOWN.has(column));
  const holds = (column: string, fits: (cell: string) => boolean): boolean => {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.every(fits);
  };
  const pointColumns = others.filter((column) => holds(column, (cell) => POINT.test(cell)));
  const numberColumns = others.filter((column) => holds(column, (cell) => Number.isFinite(Number(cell))));
  const labels = rows.map((row): Label => {
    const filled = (columns: readonly string[]) =>
      columns.flatMap((column) => (row[column] ? [[column, row[column]] as const] : []));
    const pointOf = (cell: string): HandPoint => {
      const [x = Number.NaN, y = Number.NaN] = cell.split(' ').map(Number);
      return { x, y };
    };
    return {
      file: row['file'] ?? '',
      person: row['person'] ?? '',
      session: row['session'] ?? '',
      posture: row['posture'] ?? '',
      points: Object.fromEntries(filled(pointColumns).map(([column, cell]) => [column, pointOf(cell)])),
      numbers: Object.fromEntries(filled(numberColumns).map(([column, cell]) => [column, Number(cell)])),
    };
  });
  return { kind: 'labels', labels: labels.filter(({ file, posture }) => file !== '' && posture !== '') };
}
