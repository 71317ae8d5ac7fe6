import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { TaskName } from '~/features/reviews/list-task-names.server';
import { TaskLine } from '~/features/reviews/ui/task-line';
import { CalendarDay } from '~/ui/calendar-day';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { Duration } from '~/ui/duration';
import { EmptyState } from '~/ui/empty-state';
import { ForeignText } from '~/ui/foreign-text';
import { Money } from '~/ui/money';
import { PayStatus } from './pay-status';

interface Row {
  claimId: string;
  task: TaskName | null;
  jobTitle: string;
  contentLanguage: string;
  tier: number;
  claimedAt: Date;
  payStatus: string;
  isReduced: boolean;
  disputeId: string | null;
  payableMs: number;
  currency: string;
  rateMinorPerHour: bigint;
  amountMinor: bigint | null;
  payableAt: Date | null;
  sentAt: Date | null;
}

/** An expert's claims with their pay; each opens down to its segments. */
export function EarningList({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('money');
  return (
    <DataTable
      caption={t('earnings.byReview')}
      rows={rows}
      rowKey={(row) => row.claimId}
      rowTo={(row) => `/expert/earnings/${row.claimId}`}
      empty={<EmptyState title={t('earnings.empty')}>{t('earnings.emptyText')}</EmptyState>}
      columns={[
        {
          key: 'job',
          header: t('earnings.job'),
          cell: (row) => (
            <>
              <ForeignText lang={row.contentLanguage}>{row.jobTitle}</ForeignText> ·{' '}
              {t('tier', { tier: String(row.tier) })}
              <TaskLine task={row.task} />
            </>
          ),
        },
        { key: 'when', flows: true, header: t('earnings.when'), cell: (row) => <DateTime at={row.claimedAt} /> },
        {
          key: 'status',
          flows: true,
          header: t('earnings.status'),
          cell: (row) => (
            <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 max-sm:justify-end">
              <PayStatus status={row.payStatus} isReduced={row.isReduced} />
              {row.disputeId !== null && (
                <Link
                  to={`/expert/disputes/${row.disputeId}`}
                  className="text-accent text-sm underline underline-offset-3"
                >
                  {t('earnings.dispute')}
                </Link>
              )}
            </span>
          ),
        },
        {
          key: 'time',
          flows: true,
          header: t('earnings.time'),
          numeric: true,
          cell: (row) => <Duration ms={row.payableMs} exact />,
        },
        {
          key: 'rate',
          flows: true,
          header: t('earnings.rate'),
          numeric: true,
          cell: (row) => {
            const rate = <Money amountMinor={row.rateMinorPerHour} currency={row.currency} />;
            return t.rich('ratePerHour', { rate: () => rate });
          },
        },
        {
          key: 'amount',
          flows: true,
          header: t('earnings.amount'),
          numeric: true,
          cell: (row) =>
            row.amountMinor === null ? '–' : <Money amountMinor={row.amountMinor} currency={row.currency} />,
        },
        {
          key: 'payDate',
          header: t('earnings.payDate'),
          cell: (row) => <PaidOutOn row={row} />,
        },
      ]}
    />
  );
}

/** The day it was paid out, or the day on which it becomes due. */
function PaidOutOn({ row }: { row: Pick<Row, 'payableAt' | 'payStatus' | 'sentAt'> }) {
  const t = useTranslations('money.earnings');
  const { payableAt, payStatus, sentAt } = row;
  if (sentAt) return <DateTime at={sentAt} show="date" />;
  if (!payableAt || payStatus === 'paid') return <>–</>;
  return <span className="text-muted">{t.rich('dueOn', { day: () => <CalendarDay day={payableAt} /> })}</span>;
}
