// A table that scrolls by itself where it is wider than the window, by keyboard too.
import type { ComponentChildren } from 'preact';

interface ScrollTableProps {
  /** What a screen reader calls it. */
  readonly label: string;
  /** The heads of the columns, in order. */
  readonly columns: readonly string[];
  readonly caption?: string;
  /** Whether every cell is a figure. */
  readonly isNumeric?: boolean;
  /** The rows. */
  readonly children: ComponentChildren;
}

export function ScrollTable({ label, columns, caption, isNumeric = false, children }: ScrollTableProps) {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table class={isNumeric ? 'number' : undefined}>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
