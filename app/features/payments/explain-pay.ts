import { MS_PER_HOUR, payForTime } from '~/core/money';

/** How an amount follows from its time: `payableMs x rate / 3 600 000`, exactly, and what rounding did to it. */
export interface PayExplanation {
  payableMs: number;
  rateMinorPerHour: bigint;
  /** The amount before rounding in major units, as a decimal with two to eight places; "…" where more follow. */
  exactMajor: string;
  amountMinor: bigint;
  rounding: 'exact' | 'up' | 'down' | 'halfToEven';
}

/** Every currency of the house has a hundred minor units. */
const MS_PER_HOUR_AND_MINOR = MS_PER_HOUR * 100n;
const SHOWN_PLACES = 100_000_000n;

/** The pay sum written out. The rounding rule is `payForTime`: half to even, once per review. */
export function explainPay(payableMs: number, rateMinorPerHour: bigint): PayExplanation {
  const product = BigInt(payableMs) * rateMinorPerHour;
  const whole = product / MS_PER_HOUR;
  const rest = product % MS_PER_HOUR;
  const amountMinor = payForTime(payableMs, rateMinorPerHour);
  return {
    payableMs,
    rateMinorPerHour,
    exactMajor: decimal(product),
    amountMinor,
    rounding: roundingOf(whole, rest, amountMinor),
  };
}

function decimal(product: bigint): string {
  const shown = ((product % MS_PER_HOUR_AND_MINOR) * SHOWN_PLACES) / MS_PER_HOUR_AND_MINOR;
  const isAll = (product * SHOWN_PLACES) % MS_PER_HOUR_AND_MINOR === 0n;
  const places = shown.toString().padStart(8, '0');
  return `${product / MS_PER_HOUR_AND_MINOR}.${isAll ? places.replace(/0{1,6}$/, '') : `${places}…`}`;
}

function roundingOf(whole: bigint, rest: bigint, amountMinor: bigint): PayExplanation['rounding'] {
  if (rest === 0n) return 'exact';
  if (rest * 2n === MS_PER_HOUR) return 'halfToEven';
  return amountMinor > whole ? 'up' : 'down';
}
