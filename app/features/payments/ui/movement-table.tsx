import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Movement } from '../list-movements.server';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { ForeignText } from '~/ui/foreign-text';
import { Money } from '~/ui/money';

type Row = Omit<Movement, 'payMinor' | 'feeMinor'>;

/** Movements of a company's money, newest first; each leads to what it is about. */
export function MovementTable({ rows, footer }: { rows: readonly Row[]; footer: ReactNode }) {
  const t = useTranslations('billing.statement');
  const kindOf = ({ kind, isReduced }: Row) => {
    if (isReduced) return t('kind.reduced');
    const key = `kind.${kind}` as 'kind.other';
    return t.has(key) ? t(key) : t('kind.other');
  };
  const moved = (row: Row, amountMinor: bigint) =>
    amountMinor === 0n ? '–' : <Money amountMinor={amountMinor} currency={row.currency} isSigned />;
  return (
    <DataTable
      caption={t('movements')}
      rows={rows}
      rowKey={(row) => row.id}
      density="compact"
      empty={
        <EmptyState picture="clock" title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      }
      footer={footer}
      columns={[
        { key: 'what', header: t('what'), cell: (row) => kindOf(row) },
        { key: 'when', header: t('when'), cell: (row) => <MovementDay at={row.at} /> },
        {
          key: 'job',
          header: t('job'),
          cell: (row) => <ForeignText lang={row.contentLanguage}>{row.jobTitle}</ForeignText>,
        },
        { key: 'about', header: t('about'), cell: (row) => <About row={row} /> },
        { key: 'available', header: t('available'), numeric: true, cell: (row) => moved(row, row.availableMinor) },
        { key: 'reserved', header: t('reserved'), numeric: true, cell: (row) => moved(row, row.reservedMinor) },
      ]}
    />
  );
}

/** The day in UTC, as the months of statements run, with the time on hover. */
function MovementDay({ at }: { at: Date }) {
  const format = useFormatter();
  const inUtc = { timeZone: 'UTC' };
  return (
    <time
      dateTime={at.toISOString()}
      title={format.dateTime(at, { ...inUtc, dateStyle: 'medium', timeStyle: 'long' })}
      className="whitespace-nowrap tabular-nums"
    >
      {format.dateTime(at, { ...inUtc, dateStyle: 'medium' })}
    </time>
  );
}

/** What a movement is about, as a link to it: the review that was approved, the task that ended, the payment. */
function About({ row }: { row: Row }) {
  const t = useTranslations('billing.statement');
  const link = 'text-accent underline underline-offset-2 sm:whitespace-nowrap';
  const job = `/company/jobs/${row.jobId}`;
  const task = row.externalId === null ? null : t('task', { task: row.externalId });
  if (row.claimId) {
    return (
      <Link to={`/company/reviews/${row.claimId}`} prefetch="intent" className={link}>
        {task ?? t('review')}
      </Link>
    );
  }
  if (row.taskId) {
    return (
      <Link to={`${job}/tasks/${row.taskId}`} prefetch="intent" className={link}>
        {task ?? row.taskId}
      </Link>
    );
  }
  if (!row.fundingId) return <>–</>;
  return (
    <Link to={`${job}/funding`} prefetch="intent" className={link}>
      {t('payment')}
    </Link>
  );
}
