import { useTranslations } from 'use-intl';
import { CalendarDay } from '~/ui/calendar-day';
import { Money } from '~/ui/money';
import { bandCurrency, type OfferGuide } from '../../applications/pay-bands';

/** What others are said to pay for the field, our default for the tier, and a word where the offer is below the band; never a refusal. */
export function OfferGuidance({ offer }: { offer: OfferGuide }) {
  const t = useTranslations('company.builder');
  const money = (amountMinor: bigint) => <Money amountMinor={amountMinor} currency={bandCurrency} />;
  return (
    <div className="text-sm">
      <p className="text-muted">
        {t.rich('offerBand', {
          low: () => money(offer.lowMinor),
          high: () => money(offer.highMinor),
          source: offer.source,
          day: () => <CalendarDay day={new Date(`${offer.readOn}T00:00:00.000Z`)} />,
          ours: () => money(offer.oursMinor),
        })}
      </p>
      {offer.isBelow && (
        <p role="status" className="text-warn font-medium">
          {t('offerBelow')}
        </p>
      )}
    </div>
  );
}
