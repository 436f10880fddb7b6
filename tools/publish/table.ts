// Markdown tables and shares in words.

/** A Markdown table whose columns are padded, so that it can also be read where nothing renders it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((cells) => (cells[column] ?? '').length)),
  );
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [row(head), row(widths.map((width) => '-'.repeat(width))), ...rows.map(row)].join('\n');
}

/** A share in per cent, of so many. */
export const percent = (hits: number, of: number): string =>
  of === 0 ? '–' : `${((100 * hits) / of).toFixed(1)} %`;

/** A figure, or a dash where there is none. */
export const number = (value: number | null, digits: number): string =>
  value === null ? '–' : value.toFixed(digits);

/** The same with its sign. */
export const signed = (value: number | null, digits: number): string =>
  value === null
    ? '–'
    : `${Number(value.toFixed(digits)) >= 0 ? '+' : '−'}${Math.abs(value).toFixed(digits)}`;
