import type { Locale } from '~/core/locale';

/** An amount of minor units with its currency as text, exactly: no amount passes through a float. */
export function formatAmount(amountMinor: bigint, currency: string, locale: Locale): string {
  const sign = amountMinor < 0n ? -1n : 1n;
  const absolute = amountMinor * sign;
  const exact =
    `${sign < 0n ? '-' : ''}${absolute / 100n}.${(absolute % 100n).toString().padStart(2, '0')}` as `${number}`;
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(exact);
}
