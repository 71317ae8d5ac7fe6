import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';
import { DescriptionList } from '~/ui/description-list';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';

interface Costs {
  currency: string;
  budgetMinor: bigint;
  fundedMinor: bigint;
  availableMinor: bigint;
  reservedMinor: bigint;
  spentMinor: bigint;
  awaitingMinor: bigint;
  /** True when more waits for approval than was counted. */
  awaitsMore: boolean;
  tiers: readonly { tier: number; approvedCount: number; payableMs: number; amountMinor: bigint; feeMinor: bigint }[];
}

/** Where a job's money stands, and what each tier has cost. */
export function JobCosts({ costs }: { costs: Costs }) {
  const t = useTranslations('money');
  const sum = (amountMinor: bigint) => <Money amountMinor={amountMinor} currency={costs.currency} />;
  return (
    <div className="flex flex-col gap-4">
      <DescriptionList
        items={[
          { term: t('costs.budget'), value: sum(costs.budgetMinor) },
          { term: t('costs.funded'), value: sum(costs.fundedMinor) },
          { term: t('costs.available'), value: sum(costs.availableMinor) },
          { term: t('costs.reserved'), value: sum(costs.reservedMinor) },
          {
            term: t('costs.awaiting'),
            value: costs.awaitsMore
              ? t.rich('costs.atLeast', { sum: () => sum(costs.awaitingMinor) })
              : sum(costs.awaitingMinor),
          },
          { term: t('costs.spent'), value: sum(costs.spentMinor) },
        ]}
      />
      <DataTable
        caption={t('costs.byTier')}
        rows={costs.tiers}
        rowKey={(row) => String(row.tier)}
        empty={null}
        columns={[
          { key: 'tier', header: t('costs.byTier'), cell: (row) => t('tier', { tier: String(row.tier) }) },
          { key: 'count', header: t('costs.reviews'), numeric: true, cell: (row) => row.approvedCount },
          { key: 'time', header: t('costs.time'), numeric: true, cell: (row) => <Duration ms={row.payableMs} exact /> },
          { key: 'pay', header: t('costs.pay'), numeric: true, cell: (row) => sum(row.amountMinor) },
          { key: 'fee', header: t('costs.fee'), numeric: true, cell: (row) => sum(row.feeMinor) },
        ]}
      />
    </div>
  );
}
