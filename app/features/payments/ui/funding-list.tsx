import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { Money } from '~/ui/money';
import { FundingStatus } from './pay-status';

interface Funding {
  id: string;
  jobId: string;
  jobTitle: string;
  amountMinor: bigint;
  currency: string;
  status: 'pending' | 'paid' | 'failed' | 'cancelled';
  createdAt: Date;
  settledAt: Date | null;
}

/** A company's checkouts, newest first. */
export function FundingList({ fundings }: { fundings: readonly Funding[] }) {
  const t = useTranslations('money');
  return (
    <DataTable
      caption={t('funding.history')}
      rows={fundings}
      rowKey={(funding) => funding.id}
      empty={<EmptyState title={t('funding.noneYet')}>{t('funding.noneYetText')}</EmptyState>}
      columns={[
        {
          key: 'job',
          header: t('billing.job'),
          cell: (funding) => (
            <Link to={`/company/jobs/${funding.jobId}/funding`} className="text-accent underline underline-offset-2">
              {funding.jobTitle}
            </Link>
          ),
        },
        { key: 'status', header: t('funding.status'), cell: (funding) => <FundingStatus status={funding.status} /> },
        {
          key: 'amount',
          header: t('funding.sum'),
          numeric: true,
          cell: (funding) => <Money amountMinor={funding.amountMinor} currency={funding.currency} />,
        },
        { key: 'when', header: t('funding.when'), cell: (funding) => <DateTime at={funding.createdAt} /> },
        {
          key: 'settled',
          header: t('funding.settled'),
          cell: (funding) => (funding.settledAt ? <DateTime at={funding.settledAt} /> : '–'),
        },
      ]}
    />
  );
}
