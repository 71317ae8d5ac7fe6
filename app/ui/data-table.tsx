import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from './class-names';
import { SkeletonRows } from './skeleton-rows';
import { SortLink, useSortedBy } from './sort-link';
import { cellClass, columnLabel, tableRole, type Column, type Density } from './table-column';

export type { Column } from './table-column';

interface Props<Row> {
  /** What the table shows; read out before it, and drawn unless `captionHidden`. */
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What stands in place of an empty table; an `EmptyState` that says what would change it. */
  empty: ReactNode;
  /** Where a row opens: the whole row becomes the target, the first cell holds the link. Other controls in the row keep working. */
  rowTo?: ((row: Row) => string) | undefined;
  density?: Density;
  /** `loading` draws grey rows, `failed` a sentence (`failure` instead of the general one). */
  state?: 'ready' | 'loading' | 'failed';
  failure?: ReactNode;
  /** Filters above the rows, a `FilterBar`. They stay when nothing is found. */
  filters?: ReactNode;
  /** Below the rows, usually `Pagination`. */
  footer?: ReactNode;
  /** The heading stays in view inside a region of limited height; for long tables. */
  stickyHeader?: boolean;
}

/**
 * Rows under headings. The first column names the row. Columns with `sort` are sorted by links (`?sort=-due`, `aria-sort`).
 * Below 640 px every row is a card of labelled values; wider than its place it scrolls sideways by itself.
 */
export function DataTable<Row>(props: Props<Row>) {
  const t = useTranslations('ui.table');
  const { rows, state = 'ready', filters, footer } = props;
  const body = (() => {
    if (state === 'loading') return <SkeletonRows label={t('loading')} columns={props.columns.length} />;
    if (state === 'failed')
      return (
        <p role="alert" className="border-bad/40 bg-bad-soft text-bad rounded-lg border px-4 py-6 text-center">
          {props.failure ?? t('failed')}
        </p>
      );
    return rows.length === 0 ? props.empty : <Table {...props} />;
  })();
  if (!filters && !footer) return <>{body}</>;
  return (
    <div className="flex flex-col gap-3">
      {filters}
      {body}
      {footer}
    </div>
  );
}

function Table<Row>({ density = 'comfortable', ...props }: Props<Row>) {
  const t = useTranslations('ui.table');
  const { caption, captionHidden = true, columns, rows, rowKey, rowTo, stickyHeader } = props;
  return (
    // Keyboard users scroll it too, so the region takes focus. The section around it often bears the caption's very name.
    <div
      className={classNames(
        'border-line bg-surface rounded-lg border sm:overflow-x-auto print:overflow-visible print:[&_*:not(td.tabular-nums,td.tabular-nums_*)]:whitespace-normal!',
        stickyHeader && 'sm:max-h-[70vh] sm:overflow-y-auto print:max-h-none',
      )}
      role="region"
      tabIndex={0}
      aria-label={typeof caption === 'string' ? t('rowsOf', { caption }) : undefined}
    >
      <table {...tableRole.table} className="w-full border-collapse max-sm:block">
        <caption className={captionHidden ? 'sr-only' : 'p-3 text-start font-medium max-sm:block'}>{caption}</caption>
        <thead
          {...tableRole.rowgroup}
          className={classNames('max-sm:sr-only', stickyHeader && 'bg-surface sticky top-0 z-2')}
        >
          <tr {...tableRole.row} className="text-muted text-sm shadow-[inset_0_-1px_0_var(--line)]">
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...tableRole.rowgroup} className="divide-line divide-y max-sm:block">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              {...tableRole.row}
              className={classNames('relative max-sm:block max-sm:px-4 max-sm:py-2.5', rowTo && 'hover:bg-sunken/60')}
            >
              {columns.map((column, position) =>
                position === 0 ? (
                  <th
                    key={column.key}
                    {...tableRole.rowheader}
                    scope="row"
                    className={classNames(
                      cellClass(column, density).replace('max-sm:text-end', ''),
                      'font-normal max-sm:font-medium max-sm:before:hidden',
                    )}
                  >
                    {rowTo ? <RowLink to={rowTo(row)}>{column.cell(row)}</RowLink> : column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    {...tableRole.cell}
                    data-label={columnLabel(column)}
                    className={cellClass(column, density)}
                  >
                    <span className="max-sm:min-w-0 max-sm:wrap-break-word sm:contents">{column.cell(row)}</span>
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

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const look = classNames('px-3 py-2 font-medium whitespace-nowrap', column.numeric ? 'text-end' : 'text-start');
  return column.sort ? (
    <SortedHeadCell column={column} sort={column.sort} look={look} />
  ) : (
    <th {...tableRole.columnheader} scope="col" className={look}>
      {column.header}
    </th>
  );
}

function SortedHeadCell<Row>({ column, sort, look }: { column: Column<Row>; sort: string; look: string }) {
  const sorted = useSortedBy(sort);
  return (
    <th {...tableRole.columnheader} scope="col" aria-sort={sorted ?? 'none'} className={look}>
      <SortLink sort={sort} sorted={sorted} label={columnLabel(column)}>
        {column.header}
      </SortLink>
    </th>
  );
}

/** Its area is the whole row, which is its positioned ancestor. */
function RowLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} prefetch="intent" className="static! font-medium after:absolute after:inset-0 hover:underline">
      {children}
    </Link>
  );
}
