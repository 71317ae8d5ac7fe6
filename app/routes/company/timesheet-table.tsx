import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PayStatus } from '~/features/payments/ui/pay-status';
import type { TimesheetRow } from '~/features/timekeeping/list-timesheet.server';
import { TimeKind } from '~/features/timekeeping/ui/time-rule';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';

interface Props {
  caption: string;
  rows: readonly TimesheetRow[];
  currency: string;
  empty: ReactNode;
  footer: ReactNode;
}

/** Reviews with their whole time: what counts, what does not and as what, and what they cost. */
export function TimesheetTable({ caption, rows, currency, empty, footer }: Props) {
  const t = useTranslations('timesheet');
  const money = useTranslations('money');
  const sum = (amountMinor: bigint) => () => <Money amountMinor={amountMinor} currency={currency} />;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.claimId}
      rowTo={(row) => `/company/reviews/${row.claimId}`}
      density="compact"
      empty={empty}
      footer={footer}
      columns={[
        {
          key: 'task',
          header: t('task'),
          cell: (row) => (
            <>
              {row.externalId}
              <span className="text-muted block text-xs font-normal">{money('tier', { tier: String(row.tier) })}</span>
            </>
          ),
        },
        {
          key: 'reader',
          header: t('reader'),
          cell: (row) => <span className="font-mono text-sm whitespace-nowrap">{row.reader}</span>,
        },
        { key: 'ended', header: t('ended'), cell: (row) => <DateTime at={row.endedAt} show="exact" /> },
        { key: 'paid', header: t('paidTime'), numeric: true, cell: (row) => <PaidTime row={row} /> },
        { key: 'unpaid', header: t('unpaidTime'), cell: (row) => <UnpaidTime unpaid={row.unpaid} /> },
        {
          key: 'cost',
          header: t('cost'),
          numeric: true,
          cell: (row) => (
            <>
              {sum(row.amountMinor)()}
              <span className="text-muted block text-xs">{t.rich('perHour', { rate: sum(row.rateMinorPerHour) })}</span>
              {row.addedMinor > 0n && (
                <span className="text-muted block text-xs">{t.rich('added', { pay: sum(row.addedMinor) })}</span>
              )}
              <span className="text-muted block text-xs">{t.rich('plusFee', { fee: sum(row.feeMinor) })}</span>
            </>
          ),
        },
        {
          key: 'state',
          header: t('state'),
          cell: (row) => <PayStatus status={row.payStatus} isReduced={row.correctionMs < 0} />,
        },
      ]}
    />
  );
}

/** The time that is paid; what was counted beside it where a decision changed it. */
function PaidTime({ row }: { row: TimesheetRow }) {
  const t = useTranslations('timesheet');
  return (
    <>
      <Duration ms={row.countedMs + row.correctionMs + row.guidelineMs} exact />
      {row.correctionMs !== 0 && (
        <span className="text-muted block text-xs">
          {t.rich('reduced', { time: () => <Duration ms={row.countedMs} exact /> })}
        </span>
      )}
      {row.guidelineMs > 0 && (
        <span className="text-muted block text-xs">
          {t.rich('guideline', { time: () => <Duration ms={row.guidelineMs} exact /> })}
        </span>
      )}
    </>
  );
}

function UnpaidTime({ unpaid }: Pick<TimesheetRow, 'unpaid'>) {
  const t = useTranslations('timesheet');
  if (unpaid.length === 0) return <span className="text-muted">{t('nothingUnpaid')}</span>;
  return (
    <ul className="text-sm max-sm:text-end">
      {unpaid.map(({ kind, lengthMs }) => (
        <li key={kind} className="whitespace-nowrap">
          <TimeKind kind={kind} /> <Duration ms={lengthMs} exact />
        </li>
      ))}
    </ul>
  );
}
