import type { JsonValue } from '~/core/canonical-json';

const names = { amountMinor: 'amount', feeMinor: 'fee', budgetMinor: 'budget' } as const;

interface AuditSum {
  name: (typeof names)[keyof typeof names];
  amountMinor: bigint;
  currency: string;
}

/** The amounts in a row's details; without a currency beside them they stay plain figures. */
export function readSums(details: JsonValue): AuditSum[] {
  if (details === null || typeof details !== 'object' || Array.isArray(details)) return [];
  const { currency } = details;
  if (typeof currency !== 'string') return [];
  return Object.entries(names).flatMap(([key, name]) => {
    const value = details[key];
    return typeof value === 'string' && /^-?\d{1,18}$/.test(value)
      ? [{ name, amountMinor: BigInt(value), currency }]
      : [];
  });
}
