import type { Locale } from '~/core/locale';
import { FEWEST_JUDGED } from '~/features/effective-pay/effective-pay';
import type { JudgedTier } from '~/features/effective-pay/list-tier-pay.server';
import { formatAmount } from '~/features/notifications/format-amount';
import type { AppTranslator } from '~/i18n/translate';

/** The floor under a tier's pay per hour, and what its reviews paid in fact; of few ones a median says little. */
export function sayTierPay(
  { t, locale }: { t: AppTranslator; locale: Locale },
  { pay, floorMinor }: JudgedTier,
  currency: string,
): string {
  const floor = t('expertRate.floorText', { amount: formatAmount(floorMinor, currency, locale) });
  if (pay.medianMinor === undefined || pay.reviews < FEWEST_JUDGED) return floor;
  const amount = formatAmount(pay.medianMinor, currency, locale);
  const median = t('expertRate.medianText', { amount, count: String(pay.reviews) });
  return t('expertRate.floorAndMedian', { floor, median });
}
