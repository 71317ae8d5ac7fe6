import { useFormatter, useTranslations } from 'use-intl';
import { WorstCaseParts } from '~/features/jobs/ui/worst-case-parts';
import { Money } from '~/ui/money';
import type { costExample } from './cost-of-example';

/** What one task costs, usually and at the very most; reckoned as every real job is. */
export function CostExample({ example }: { example: ReturnType<typeof costExample> }) {
  const t = useTranslations('marketing.cost');
  const format = useFormatter();
  const { currency, readerRateMinor, adjudicatorRateMinor, readingMinutes, capMinutes, feePercent } = example;
  const rows = [
    {
      key: 'readers',
      label: t('readers', { count: 2 }),
      value: <PerHour minor={readerRateMinor} currency={currency} />,
    },
    { key: 'tier2', label: t('tier2'), value: <PerHour minor={adjudicatorRateMinor} currency={currency} /> },
    {
      key: 'time',
      label: t('time'),
      value: t('timeValue', { minutes: String(readingMinutes), cap: String(capMinutes) }),
    },
    { key: 'fee', label: t('fee'), value: format.number(feePercent / 100, { style: 'percent' }) },
  ];
  return (
    <div className="border-line bg-surface shadow-raised rounded-xl border p-5 sm:p-6">
      <p className="text-muted text-sm font-medium">{t('title')}</p>
      <dl className="mt-2">
        {rows.map(({ key, label, value }) => (
          <div key={key} className="border-line flex justify-between gap-4 border-t py-2.5">
            <dt>{label}</dt>
            <dd className="text-end tabular-nums">{value}</dd>
          </div>
        ))}
        <div className="border-line flex items-baseline justify-between gap-4 border-t pt-3">
          <dt className="font-medium">{t('typical')}</dt>
          <dd className="font-display text-2xl">
            <Money amountMinor={example.typicalMinor} currency={currency} />
          </dd>
        </div>
        <div className="flex items-baseline justify-between gap-4 pt-1">
          <dt className="font-medium">{t('worst')}</dt>
          <dd className="font-display text-2xl">
            <Money amountMinor={example.worstMinor} currency={currency} />
          </dd>
        </div>
      </dl>
      <WorstCaseParts terms={example.terms} currency={currency} />
      <p className="text-muted mt-3 text-xs">{t('note')}</p>
    </div>
  );
}

function PerHour({ minor, currency }: { minor: bigint; currency: string }) {
  const t = useTranslations('marketing.cost');
  return <>{t.rich('perHour', { rate: () => <Money amountMinor={minor} currency={currency} /> })}</>;
}
