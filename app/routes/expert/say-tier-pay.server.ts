import type { Locale } from '~/core/locale';
import type { JudgedTier } from '~/features/effective-pay/list-tier-pay.server';
import { formatAmount } from '~/features/notifications/format-amount';
import type { AppTranslator } from '~/i18n/translate';

/** Below this many reviews a median says little, so only the floor is told. */
const FEWEST_FOR_MEDIAN = 10;

/** The floor under a tier's pay per hour, and what its reviews paid in fact. */
export function sayTierPay(
  { t, locale }: { t: AppTranslator; locale: Locale },
  { pay, floorMinor }: JudgedTier,
  currency: string,
): string {
  const floor = t('expertRate.floorText', { amount: formatAmount(floorMinor, currency, locale) });
  if (pay.medianMinor === undefined || pay.reviews < FEWEST_FOR_MEDIAN) return floor;
  const amount = formatAmount(pay.medianMinor, currency, locale);
  return `${floor} ${t('expertRate.medianText', { amount, count: String(pay.reviews) })}`;
}
