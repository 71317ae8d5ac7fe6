import { majorAmount } from '~/core/major-amount';
import { MAX_FUNDING_MINOR, MIN_FUNDING_MINOR } from './start-funding.schema';

interface Missing {
  limitedBy: 'nothing' | 'noTasks' | 'money' | 'budget';
  missingMinor: bigint;
}

/**
 * What the funding form begins with, in major units: the amount a link asks for, else what opens every waiting task the budget
 * allows where one payment can bring it, else nothing.
 */
export function suggestAmount(
  asked: string | null,
  missing: Missing | undefined,
): { amount: string; opensAll: boolean } {
  if (asked !== null && /^\d{1,7}([.,]\d{1,2})?$/.test(asked)) return { amount: asked, opensAll: false };
  if (missing?.limitedBy !== 'money' || missing.missingMinor > MAX_FUNDING_MINOR)
    return { amount: '', opensAll: false };
  const { missingMinor } = missing;
  return { amount: majorAmount(missingMinor < MIN_FUNDING_MINOR ? MIN_FUNDING_MINOR : missingMinor), opensAll: true };
}
