import { MS_PER_HOUR, payForTime } from '~/core/money';

/** How an amount follows from its time: `payableMs x rate / 3 600 000`, exactly, and what rounding did to it. */
export interface PayExplanation {
  payableMs: number;
  rateMinorPerHour: bigint;
  /** The amount before rounding in minor units, as a decimal with at most six places; "…" where more follow. */
  exactMinor: string;
  amountMinor: bigint;
  rounding: 'exact' | 'up' | 'down' | 'halfToEven';
}

const SHOWN_PLACES = 1_000_000n;

/** The pay sum written out. The rounding rule is `payForTime`: half to even, once per review. */
export function explainPay(payableMs: number, rateMinorPerHour: bigint): PayExplanation {
  const product = BigInt(payableMs) * rateMinorPerHour;
  const whole = product / MS_PER_HOUR;
  const rest = product % MS_PER_HOUR;
  const amountMinor = payForTime(payableMs, rateMinorPerHour);
  return {
    payableMs,
    rateMinorPerHour,
    exactMinor: decimal(whole, rest),
    amountMinor,
    rounding: roundingOf(whole, rest, amountMinor),
  };
}

function decimal(whole: bigint, rest: bigint): string {
  if (rest === 0n) return whole.toString();
  const places = ((rest * SHOWN_PLACES) / MS_PER_HOUR).toString().padStart(6, '0').replace(/0+$/, '');
  const more = (rest * SHOWN_PLACES) % MS_PER_HOUR !== 0n;
  return `${whole}.${places === '' ? '000000' : places}${more ? '…' : ''}`;
}

function roundingOf(whole: bigint, rest: bigint, amountMinor: bigint): PayExplanation['rounding'] {
  if (rest === 0n) return 'exact';
  if (rest * 2n === MS_PER_HOUR) return 'halfToEven';
  return amountMinor > whole ? 'up' : 'down';
}
