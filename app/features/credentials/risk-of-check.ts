import { hasMismatch, type FieldComparison } from './compare-with-register';
import { readRegisterFacts } from './register-answer';

/** Added for each thing a look-up brings to light. */
const RISK_STEP = 10;

/** A number that stands on one account and was stated on another: as much as a contradiction of the register. */
export const RISK_OF_DUPLICATE = RISK_STEP;

/**
 * How urgently somebody should look at a credential after a look-up; 0 is nothing unusual. A number nobody has, a contradiction
 * and a status that is not in force count one step each, a measure against the holder one more. A register that could not be
 * asked says nothing.
 */
export function riskOfCheck(
  check: { outcome: string; facts: unknown },
  comparisons: readonly FieldComparison[],
): number {
  const facts = readRegisterFacts(check);
  const found = [
    check.outcome === 'notFound',
    hasMismatch(comparisons),
    facts?.isActive === false,
    facts?.isSanctioned === true,
  ];
  return found.filter(Boolean).length * RISK_STEP;
}
