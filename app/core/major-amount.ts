/** An amount in major units with two places, as a person types it ("1250.50"); every currency of the house has a hundred minor units. */
export function majorAmount(amountMinor: bigint): string {
  const digits = (amountMinor < 0n ? -amountMinor : amountMinor).toString().padStart(3, '0');
  return `${amountMinor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
