import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Aligned to the end with figures of equal width. */
  numeric?: boolean;
  /** The heading in plain words, for narrow screens and sort links; needed only where `header` is no string. */
  label?: string;
  /** On narrow screens the value stands in one line of text with its neighbours that flow, without its heading. */
  flows?: boolean;
  /** The name the column is sorted by in `?sort=`; the heading becomes a link. The loader does the sorting. */
  sort?: string;
}

/** The heading of a column in plain words; empty when neither `label` nor a text `header` says it. */
export function columnLabel<Row>(column: Column<Row>): string {
  return column.label ?? (typeof column.header === 'string' ? column.header : '');
}

export type Density = 'comfortable' | 'compact';

/**
 * A cell of a table; below 640 px it is a line of its row's card: the label (from `data-label`) before, the value after. The
 * label is drawn with empty alternative text, because the heading already names the cell for a screen reader.
 */
export function cellClass<Row>(column: Column<Row>, density: Density): string {
  return classNames(
    density === 'compact' ? 'sm:py-1' : 'sm:py-2.5',
    'sm:px-3 sm:align-baseline',
    column.numeric ? 'tabular-nums sm:text-end sm:whitespace-nowrap' : 'text-start',
    column.flows ? flowing : labelled,
    '[&_:is(a,button,summary,input,select)]:relative [&_:is(a,button,summary,input,select)]:z-1',
  );
}

const flowing = 'max-sm:inline-block max-sm:max-w-full max-sm:me-3 max-sm:text-start';
const labelled = classNames(
  'max-sm:flex max-sm:items-baseline max-sm:justify-between max-sm:gap-4 max-sm:py-1 max-sm:text-end',
  "max-sm:before:text-muted max-sm:before:shrink-0 max-sm:before:text-sm max-sm:before:content-[attr(data-label)/'']",
);

/** The roles table elements have anyway. A table drawn as cards (`display: block`) loses them in some browsers, so they are said. */
export const tableRole = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
