import { fail, ok, type Failure, type Result } from '~/core/result';
import type { CredentialKind } from '../catalogue/credential-kind';
import { isGeneralCode } from './compare-specialty';
import { hasMismatch, type FieldComparison } from './compare-with-register';
import { earlierDay, isCheckFresh, verificationValidUntil } from './validity';

export type VerifyRefusal = Failure<
  | 'deskMayNot'
  | 'registerNotEnough'
  | 'checkMissing'
  | 'checkTooOld'
  | 'registerNotAsked'
  | 'registerDidNotFind'
  | 'registerDisagrees'
  | 'registerUnclear'
  | 'alreadyLapsed'
>;

/** The look-up a verification may rest on. */
export interface ReliedCheck {
  checkedAt: Date;
  outcome: string;
  /** Midnight UTC of the last valid day the register names. */
  registerExpiresOn: Date | null;
  comparisons: readonly FieldComparison[];
}

/**
 * Whether the register's answer, or a signed badge where the kind takes one, carries a verification at `now`, and until
 * when: no longer than the day the register itself names. It must be enough for the kind, unspent, at most
 * `checkMaxAgeDays` old, found, and contradict nothing the expert stated; a register asked by machine must also say
 * that name and status are as claimed, and speak to the profession and every specialty of the claim.
 */
export function canVerifyByRegister(
  kind: CredentialKind,
  check: ReliedCheck | undefined,
  expiresOn: Date | null,
  now: Date,
): Result<Date, VerifyRefusal> {
  if (!kind.source.adapterSuffices || !kind.verifiedBy.includes('register')) {
    return fail(
      'conflict',
      'registerNotEnough',
      'For this kind the register shows identity only; check its own source.',
    );
  }
  if (!check) return fail('conflict', 'checkMissing', 'Ask the register first.');
  if (!isCheckFresh(check.checkedAt, kind.checkMaxAgeDays, now)) return checkTooOld(kind);
  if (check.outcome === 'couldNotAsk') {
    return fail('conflict', 'registerNotAsked', 'The register could not be asked; ask it again.');
  }
  if (check.outcome !== 'found')
    return fail('conflict', 'registerDidNotFind', 'The register did not confirm this number.');
  if (hasMismatch(check.comparisons)) {
    return fail(
      'conflict',
      'registerDisagrees',
      'The register contradicts the claim; only a manual check may override it.',
    );
  }
  if (isUnclear(check.comparisons)) {
    return fail(
      'conflict',
      'registerUnclear',
      'Whether the register means this person, in force, only a person can tell.',
    );
  }
  return lapse(kind, check.checkedAt, earlierDay(expiresOn, check.registerExpiresOn), now);
}

/**
 * Whether the register leaves open what a verification proves: who it is, that it is in force, the profession, or a specialty, of
 * which it may name no more than the general field.
 */
function isUnclear(comparisons: readonly FieldComparison[]): boolean {
  return comparisons.some(
    ({ field, verdict, claimed }) =>
      verdict === 'unknown' || (verdict === 'similar' && field === 'specialty' && !isGeneralCode(claimed)),
  );
}

/**
 * Until when a check a person made at the primary source at `seenAt` carries a verification; a second person may confirm it
 * later, within `checkMaxAgeDays`.
 */
export function canVerifyManually(
  kind: CredentialKind,
  seenAt: Date,
  expiresOn: Date | null,
  now: Date,
): Result<Date, VerifyRefusal> {
  if (!kind.verifiedBy.includes('desk')) {
    return fail('conflict', 'deskMayNot', 'Only the register itself verifies this kind.');
  }
  if (!isCheckFresh(seenAt, kind.checkMaxAgeDays, now)) return checkTooOld(kind);
  return lapse(kind, seenAt, expiresOn, now);
}

function checkTooOld(kind: CredentialKind) {
  const message = `The check is older than ${kind.checkMaxAgeDays} days; ask the register again.`;
  return fail('conflict', 'checkTooOld', message);
}

function lapse(kind: CredentialKind, checkedAt: Date, expiresOn: Date | null, now: Date): Result<Date, VerifyRefusal> {
  const validUntil = verificationValidUntil(checkedAt, kind.reverifyEveryDays, expiresOn);
  if (validUntil <= now) {
    const message = 'The credential has expired already.';
    return fail('conflict', 'alreadyLapsed', message, { expiresOn: ['alreadyLapsed'] });
  }
  return ok(validUntil);
}
