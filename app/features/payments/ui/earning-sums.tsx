import { useFormatter, useTranslations } from 'use-intl';
import { Card } from '~/ui/card';
import { Money } from '~/ui/money';

interface Sums {
  currency: string;
  awaitingMinor: bigint;
  pendingMinor: bigint;
  payableMinor: bigint;
  inTransitMinor: bigint;
  paidMinor: bigint;
  nextPayableAt: Date | null;
}

/** What was earned in one currency, by how far it has come, and when the next part is due. */
export function EarningSums({ sums }: { sums: Sums }) {
  const t = useTranslations('money.earnings');
  const format = useFormatter();
  const parts = [
    { term: t('awaiting'), amountMinor: sums.awaitingMinor },
    { term: t('pending'), amountMinor: sums.pendingMinor },
    { term: t('payable'), amountMinor: sums.payableMinor },
    { term: t('inTransit'), amountMinor: sums.inTransitMinor },
    { term: t('paid'), amountMinor: sums.paidMinor },
  ];
  return (
    <Card title={sums.currency}>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-5">
        {parts.map((part) => (
          <div key={part.term}>
            <dt className="text-muted text-sm">{part.term}</dt>
            <dd className="text-lg font-semibold">
              <Money amountMinor={part.amountMinor} currency={sums.currency} />
            </dd>
          </div>
        ))}
      </dl>
      {sums.nextPayableAt && (
        <p className="text-muted mt-3 text-sm">
          {t('nextPayDate', { date: format.dateTime(sums.nextPayableAt, { dateStyle: 'full', timeZone: 'UTC' }) })}
        </p>
      )}
    </Card>
  );
}
