import { useTranslations } from 'use-intl';
import type { Domain } from '~/features/catalogue/credential-kind';
import { Money } from '~/ui/money';
import { compareWithBand } from '../pay-bands';

/** The pay somebody expects, and how it stands to what others are said to pay. */
export function RateSummary(props: { amountMinor: bigint; currency: string; domains: readonly Domain[] }) {
  const t = useTranslations('application');
  const { amountMinor, currency, domains } = props;
  return (
    <>
      <p>{t.rich('review.perHour', { amount: () => <Money amountMinor={amountMinor} currency={currency} /> })}</p>
      {domains.length > 0 && (
        <p className="text-muted text-sm">{t(`rate.${compareWithBand(domains, { amountMinor, currency })}`)}</p>
      )}
    </>
  );
}
