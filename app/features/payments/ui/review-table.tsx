import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { DataTable, type Column } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';
import type { ClaimPart } from '../list-job-claims.server';
import { ApproveDialog, type ApprovableReview } from './approve-dialog';
import { PayStatus } from './pay-status';

interface Row extends Omit<ApprovableReview, 'currency'> {
  endedAt: Date;
  isReduced: boolean;
  payableMs: number;
}

interface Props {
  caption: string;
  rows: readonly Row[];
  currency: string;
  /** Of those that wait or are in dispute the table says until when, and what can be done. */
  part: ClaimPart;
  mayDispute: boolean;
  empty: ReactNode;
  footer: ReactNode;
}

/** Reviews of one job with their time and cost; each opens to how its amount came about. */
export function ReviewTable({ caption, rows, currency, part, mayDispute, empty, footer }: Props) {
  const t = useTranslations('money');
  const words = useTranslations('billing.reviews');
  const columns: Column<Row>[] = [
    {
      key: 'task',
      header: t('reviews.task'),
      cell: (row) => (
        <>
          {row.externalId}
          <span className="text-muted block text-xs font-normal">{t('tier', { tier: String(row.tier) })}</span>
        </>
      ),
    },
    {
      key: 'reader',
      header: t('reviews.reader'),
      cell: (row) => <span className="font-mono text-sm whitespace-nowrap">{row.reader}</span>,
    },
    { key: 'ended', header: words('handedIn'), cell: (row) => <DateTime at={row.endedAt} /> },
    { key: 'time', header: words('time'), numeric: true, cell: (row) => <Duration ms={row.payableMs} exact /> },
    {
      key: 'cost',
      header: words('cost'),
      numeric: true,
      cell: (row) => <Money amountMinor={row.amountMinor + row.feeMinor} currency={currency} />,
    },
  ];
  if (part !== 'all') {
    columns.push(
      {
        key: 'window',
        header: t('reviews.window'),
        cell: (row) =>
          row.windowEndsAt && row.payStatus === 'submitted' ? (
            <>
              <DateTime at={row.windowEndsAt} />
              <span className="text-muted block text-xs">
                <DateTime at={row.windowEndsAt} show="exact" />
              </span>
            </>
          ) : (
            <PayStatus status={row.payStatus} />
          ),
      },
      {
        key: 'decide',
        header: words('decide'),
        cell: (row) => <Decide row={{ ...row, currency }} mayDispute={mayDispute} />,
      },
    );
  } else {
    columns.push({
      key: 'status',
      header: t('reviews.status'),
      cell: (row) => <PayStatus status={row.payStatus} isReduced={row.isReduced} />,
    });
  }
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.claimId}
      rowTo={(row) => `/company/reviews/${row.claimId}`}
      density="compact"
      empty={empty}
      footer={footer}
      columns={columns}
    />
  );
}

function Decide({ row, mayDispute }: { row: ApprovableReview; mayDispute: boolean }) {
  const t = useTranslations('billing.reviews');
  const link = 'text-accent inline-flex min-h-11 items-center underline underline-offset-2 sm:min-h-7.5';
  const to = `/company/reviews/${row.claimId}/dispute`;
  if (row.payStatus === 'queried') {
    return (
      <Link to={to} className={link}>
        {t('toDispute')}
      </Link>
    );
  }
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 max-sm:justify-end">
      <ApproveDialog review={row} />
      {mayDispute && (
        <Link to={to} className={link}>
          {t('dispute')}
          <span className="sr-only"> {row.externalId}</span>
        </Link>
      )}
    </span>
  );
}
