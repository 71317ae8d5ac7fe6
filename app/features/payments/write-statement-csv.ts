import { csvLine } from '~/core/csv-line';
import { majorAmount } from '~/core/major-amount';
import type { Movement } from './list-movements.server';

const columns = [
  'at',
  'kind',
  'job',
  'task',
  'review',
  'payment',
  'currency',
  'available',
  'reserved',
  'pay',
  'fee',
  'reduced',
];

/** The head of a statement as CSV. */
export const statementCsvHead = csvLine(columns);

/** Movements as lines of CSV: times in UTC, signed amounts in major units. */
export function writeStatementCsv(movements: readonly Movement[]): string {
  const figure = (amountMinor: bigint) => ({ figure: majorAmount(amountMinor) });
  return movements
    .map((movement) =>
      csvLine([
        movement.at.toISOString(),
        movement.kind,
        movement.jobTitle,
        movement.externalId ?? '',
        movement.claimId ?? '',
        movement.fundingId ?? '',
        movement.currency,
        figure(movement.availableMinor),
        figure(movement.reservedMinor),
        figure(movement.payMinor),
        figure(movement.feeMinor),
        movement.isReduced ? 'yes' : '',
      ]),
    )
    .join('');
}
