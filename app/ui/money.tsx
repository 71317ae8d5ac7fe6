import { useFormatter, useLocale } from 'use-intl';

interface Props {
  /** In minor units (cents, fen), exact. */
  amountMinor: bigint;
  /** ISO 4217. */
  currency: string;
  /** Says + as well as −, for movements. */
  isSigned?: boolean;
}

/** An amount of money with its currency, in the reader's way of writing it. */
export function Money({ amountMinor, currency, isSigned = false }: Props) {
  const format = useFormatter();
  const digits = fractionDigits(currency, useLocale());
  const sign = amountMinor < 0n ? -1n : 1n;
  const whole = (amountMinor * sign) / 10n ** BigInt(digits);
  const rest = ((amountMinor * sign) % 10n ** BigInt(digits)).toString().padStart(digits, '0');
  // Intl takes exact decimal strings, so that no amount passes through a float.
  const exact = `${sign < 0n ? '-' : ''}${whole}${digits > 0 ? `.${rest}` : ''}` as `${number}`;
  const text = format.number(exact as unknown as number, {
    style: 'currency',
    currency,
    signDisplay: isSigned ? 'exceptZero' : 'auto',
  });
  return <span className="whitespace-nowrap tabular-nums">{text}</span>;
}

/** Minor units per major unit, as a power of ten: 2 for most currencies, 0 for the yen. */
function fractionDigits(currency: string, locale: string): number {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
