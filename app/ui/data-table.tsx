import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned with figures of equal width. */
  numeric?: boolean;
}

interface Props<Row> {
  /** What the table shows; read out before it, and drawn unless `captionHidden`. */
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What stands in place of an empty table. */
  empty: ReactNode;
}

/** Rows under headings. The first column names the row. Scrolls sideways by itself on a narrow screen. */
export function DataTable<Row>({ caption, captionHidden = true, columns, rows, rowKey, empty }: Props<Row>) {
  if (rows.length === 0) return <>{empty}</>;
  return (
    // Keyboard users scroll it too, so the region takes focus.
    <div
      className="border-line bg-surface overflow-x-auto rounded-lg border"
      role="region"
      tabIndex={0}
      aria-label={typeof caption === 'string' ? caption : undefined}
    >
      <table className="w-full border-collapse text-sm">
        <caption className={captionHidden ? 'sr-only' : 'p-3 text-start font-medium'}>{caption}</caption>
        <thead>
          <tr className="border-line text-muted border-b">
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cellClass(column, 'font-medium whitespace-nowrap')}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-line border-b last:border-b-0">
              {columns.map((column, position) =>
                position === 0 ? (
                  <th key={column.key} scope="row" className={cellClass(column, 'font-normal')}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={cellClass(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellClass<Row>(column: Column<Row>, extra?: string): string {
  return classNames(
    'px-3 py-2 align-top',
    column.numeric ? 'text-end tabular-nums whitespace-nowrap' : 'text-start',
    extra,
  );
}
