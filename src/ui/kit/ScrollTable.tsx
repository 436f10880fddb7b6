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
  /** Where the window is narrow, each row becomes a list; each cell then names its column in `data-column`. */
  readonly stacks?: boolean;
  /** The rows. */
  readonly children: ComponentChildren;
}

export function ScrollTable({
  label,
  columns,
  caption,
  isNumeric = false,
  stacks = false,
  children,
}: ScrollTableProps) {
  const kind = isNumeric ? 'number' : stacks ? 'table-stacks' : undefined;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table class={kind}>
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
