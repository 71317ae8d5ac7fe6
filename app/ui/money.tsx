import { useFormatter } from 'use-intl';

/** Minor units per major unit, as a power of ten, for the currencies in use. */
const fractionDigits = 2;

/** An amount of money in minor units, with its currency. */
export function Money({ amountMinor, currency }: { amountMinor: bigint; currency: string }) {
  const format = useFormatter();
  const sign = amountMinor < 0n ? -1n : 1n;
  const whole = (amountMinor * sign) / 10n ** BigInt(fractionDigits);
  const rest = ((amountMinor * sign) % 10n ** BigInt(fractionDigits)).toString().padStart(fractionDigits, '0');
  // Intl takes exact decimal strings, so that no amount passes through a float.
  const exact = `${sign < 0n ? '-' : ''}${whole}.${rest}` as `${number}`;
  const text = format.number(exact as unknown as number, { style: 'currency', currency });
  return <span className="whitespace-nowrap tabular-nums">{text}</span>;
}
