import { useFormatter, useTranslations } from 'use-intl';
import { barLook } from '~/ui/bar-look';
import { DataTable } from '~/ui/data-table';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';
import { Stat, StatGroup } from '~/ui/stat';

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
  disputedMinor: bigint;
  guidelineMinor: bigint;
  overheadLeftMinor: bigint;
  jobId: string;
  tiers: readonly { tier: number; approvedCount: number; payableMs: number; amountMinor: bigint; feeMinor: bigint }[];
}

/** Where a job's money stands, and what each tier has cost. */
export function JobCosts({ costs }: { costs: Costs }) {
  const t = useTranslations('money');
  const words = useTranslations('billing.funding');
  const sum = (amountMinor: bigint) => <Money amountMinor={amountMinor} currency={costs.currency} />;
  return (
    <div className="flex flex-col gap-4">
      <StatGroup label={words('moneyTitle')}>
        <Stat label={t('costs.funded')} value={sum(costs.fundedMinor)} />
        <Stat
          label={t('costs.spent')}
          value={sum(costs.spentMinor)}
          hint={words.rich('ofBudget', { budget: () => sum(costs.budgetMinor) })}
        />
        <Stat label={t('costs.reserved')} value={sum(costs.reservedMinor)} hint={words('returns')} />
        <Stat
          label={t('costs.awaiting')}
          to={`/company/jobs/${costs.jobId}/reviews`}
          value={
            costs.awaitsMore
              ? t.rich('costs.atLeast', { sum: () => sum(costs.awaitingMinor) })
              : sum(costs.awaitingMinor)
          }
          hint={
            costs.disputedMinor > 0n
              ? words.rich('disputedHint', { sum: () => sum(costs.disputedMinor) })
              : words('awaitingHint')
          }
        />
        <Stat label={t('costs.available')} value={sum(costs.availableMinor)} hint={words('otherJobs')} />
      </StatGroup>
      <FundedSum costs={costs} />
      <BudgetBar costs={costs} />
      {costs.tiers.length === 0 ? (
        <p className="text-muted text-sm">{words('noTiers')}</p>
      ) : (
        <DataTable
          caption={words('tierTitle')}
          rows={costs.tiers}
          rowKey={(row) => String(row.tier)}
          density="compact"
          empty={null}
          columns={[
            { key: 'tier', header: t('costs.byTier'), cell: (row) => t('tier', { tier: String(row.tier) }) },
            { key: 'count', header: t('costs.reviews'), numeric: true, cell: (row) => row.approvedCount },
            {
              key: 'time',
              header: t('costs.time'),
              numeric: true,
              cell: (row) => <Duration ms={row.payableMs} exact />,
            },
            { key: 'pay', header: t('costs.pay'), numeric: true, cell: (row) => sum(row.amountMinor) },
            { key: 'fee', header: t('costs.fee'), numeric: true, cell: (row) => sum(row.feeMinor) },
          ]}
        />
      )}
      {costs.guidelineMinor + costs.overheadLeftMinor > 0n && (
        <p className="text-muted text-sm">
          {words.rich('overhead', {
            spent: () => sum(costs.guidelineMinor),
            left: () => sum(costs.overheadLeftMinor),
          })}
        </p>
      )}
    </div>
  );
}

/** How what was paid in for the job divides; what returned to the company's money, or came from it, makes up the difference. */
function FundedSum({ costs }: { costs: Costs }) {
  const t = useTranslations('billing.funding');
  const { fundedMinor, spentMinor, reservedMinor, currency } = costs;
  const restMinor = fundedMinor - spentMinor - reservedMinor;
  const sum = (amountMinor: bigint) => () => <Money amountMinor={amountMinor} currency={currency} />;
  const parts = {
    paid: sum(fundedMinor),
    spent: sum(spentMinor),
    reserved: sum(reservedMinor),
    rest: sum(restMinor < 0n ? -restMinor : restMinor),
  };
  if (restMinor === 0n) return <p className="text-sm">{t.rich('divides', parts)}</p>;
  return <p className="text-sm">{restMinor > 0n ? t.rich('dividesReturned', parts) : t.rich('dividesTaken', parts)}</p>;
}

/** How much of the budget is spent or bound; ended reviews are paid out of what is reserved. */
function BudgetBar({ costs }: { costs: Costs }) {
  const t = useTranslations('billing.funding');
  const format = useFormatter();
  const used = Number(costs.spentMinor + costs.reservedMinor);
  const budget = Math.max(Number(costs.budgetMinor), 1);
  const share = used / budget;
  const percent = format.number(share > 0 && share < 0.01 ? 0.01 : share, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return (
    <div>
      <progress aria-label={t('barLabel')} value={Math.min(used, budget)} max={budget} className={barLook} />
      <p className="text-muted mt-1 text-sm">
        {t(share > 0 && share < 0.01 ? 'barTextUnder' : 'barText', { percent })}
      </p>
    </div>
  );
}
