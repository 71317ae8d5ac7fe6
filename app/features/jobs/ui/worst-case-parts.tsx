import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';
import { explainWorstCase, type ChainTerms } from '../worst-case';

/** Folds out how the most a task can cost is made up: every place of every tier, and the overhead pool. */
export function WorstCaseParts({ terms, currency }: { terms: ChainTerms; currency: string }) {
  const t = useTranslations('company.worstCase');
  const format = useFormatter();
  const { tiers, overheadMinor, totalMinor } = explainWorstCase(terms);
  const money = (amountMinor: bigint) => <Money amountMinor={amountMinor} currency={currency} />;
  const share = (basisPoints: number) =>
    format.number(basisPoints / 10_000, { style: 'percent', maximumFractionDigits: 2 });
  return (
    <details className="mt-2 text-sm">
      <summary className="text-accent cursor-pointer py-1.5">{t('open')}</summary>
      <dl className="mt-1">
        {tiers.map(({ seats, seatMinor, tierMinor }, index) => (
          <Row key={index} name={t.rich('tier', { tier: String(index + 1), seats, one: () => money(seatMinor) })}>
            {money(tierMinor)}
          </Row>
        ))}
        <Row name={t('overhead', { share: share(terms.overheadBasisPoints) })}>{money(overheadMinor)}</Row>
        <Row name={<strong className="font-semibold">{t('total')}</strong>}>
          <strong className="font-semibold">{money(totalMinor)}</strong>
        </Row>
      </dl>
      <p className="text-muted mt-2">
        {t.rich('rule', { cap: () => <Duration ms={terms.capMs} />, fee: share(terms.feeBasisPoints) })}
      </p>
    </details>
  );
}

function Row({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="border-line flex justify-between gap-3 border-b py-1">
      <dt>{name}</dt>
      <dd className="whitespace-nowrap tabular-nums">{children}</dd>
    </div>
  );
}
