import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getBilling } from '~/features/payments/get-billing.server';
import { FundingList } from '~/features/payments/ui/funding-list';
import { withAccess } from '~/routes/with-access.server';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { Money } from '~/ui/money';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('company/billing', async ({ ctx, t }) => ({
  title: t('money.billing.title'),
  ...(await getBilling(ctx)),
}));
export const meta = pageTitle;

export default function Billing() {
  const t = useTranslations('money.billing');
  const { title, balances, fundings } = useLoaderData<typeof loader>();
  const sum = (amountMinor: bigint, currency: string) => <Money amountMinor={amountMinor} currency={currency} />;
  return (
    <>
      <PageHeader title={title} />
      <div className="flex flex-col gap-6">
        <DataTable
          caption={t('title')}
          rows={balances}
          rowKey={(row) => row.currency}
          empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
          columns={[
            { key: 'currency', header: t('currency'), cell: (row) => row.currency },
            {
              key: 'available',
              header: t('available'),
              numeric: true,
              cell: (row) => sum(row.availableMinor, row.currency),
            },
            {
              key: 'reserved',
              header: t('reserved'),
              numeric: true,
              cell: (row) => sum(row.reservedMinor, row.currency),
            },
            { key: 'spent', header: t('spent'), numeric: true, cell: (row) => sum(row.spentMinor, row.currency) },
          ]}
        />
        <FundingList fundings={fundings} />
      </div>
    </>
  );
}
