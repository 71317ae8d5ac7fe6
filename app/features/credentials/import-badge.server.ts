import { fail, ok, type Failure, type Result } from '~/core/result';
import { sha256Hex } from '~/platform/crypto/hash.server';
import type { BadgeVerdict } from '~/platform/verifiable-credentials/badge-verdict';
import { verifyBadge } from '~/platform/verifiable-credentials/verify-badge.server';
import type { ExpertCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { badgeEvidence } from './badge-evidence';
import { nextCredentialStatus } from './credential';
import { insertCheck, loadCredential, loadOwnCredentialForUpdate } from './credential-store.server';
import type { ImportBadgeInput } from './import-badge.schema';
import { loadBadgeHolder } from './load-badge-holder.server';

export type ImportBadgeError = Failure<
  'credentialNotFound' | 'wrongState' | 'notABadge' | 'badgeProofNotSupported' | 'badgeTooLarge' | 'tooManyBadges'
>;

const MOST_BADGES_A_DAY = 20;

/**
 * An expert hands in a badge for one of their own credentials. Whatever comes of it is kept as an immutable check on which
 * nothing is decided; a badge never verifies by itself. What is no badge at all is refused and not kept. `badgeIssuers` are the
 * issuers the credential's kind believes: with none, every badge is refused as of an issuer that is not allowed. The issuer is
 * asked outside any transaction.
 */
export async function importBadge(
  ctx: ExpertCtx,
  input: ImportBadgeInput,
  badgeIssuers: readonly string[] = [],
): Promise<Result<{ checkId: string; outcome: BadgeVerdict['outcome'] }, ImportBadgeError>> {
  const credential = await loadCredential(ctx.db, input.credentialId);
  if (credential?.expertId !== ctx.actor.userId) return notFound();
  const living = nextCredentialStatus(credential.status, 'withdraw');
  if (!living.ok) return living;
  const holder = await loadBadgeHolder(ctx.db, ctx.actor.userId);
  if (holder.recentBadges >= MOST_BADGES_A_DAY) {
    return fail('conflict', 'tooManyBadges', `At most ${MOST_BADGES_A_DAY} badges are looked at in a day.`);
  }
  const verdict = await verifyBadge(input.text, { allowedIssuers: badgeIssuers, account: holder, now: ctx.now });
  const refused = refuseUnreadable(verdict);
  if (refused) return refused;
  return keep(ctx, input, verdict);
}

async function keep(
  ctx: ExpertCtx,
  input: ImportBadgeInput,
  verdict: BadgeVerdict,
): Promise<Result<{ checkId: string; outcome: BadgeVerdict['outcome'] }, ImportBadgeError>> {
  const { credentialId } = input;
  const checkId = ctx.newId();
  const given = { id: checkId, credentialId, checkedAt: ctx.now, textSha256: sha256Hex(input.text) };
  const record = badgeEvidence(verdict, given);
  return ctx.db.transaction(async (tx) => {
    const current = await loadOwnCredentialForUpdate(tx, ctx.actor.userId, credentialId);
    if (!current) return notFound();
    await insertCheck(tx, record);
    await recordAudit(tx, ctx, {
      action: 'credential.badgeChecked',
      subjectType: 'credential',
      subjectId: credentialId,
      details: { checkId, outcome: record.outcome, code: verdict.outcome === 'valid' ? 'valid' : verdict.code },
    });
    return ok({ checkId, outcome: verdict.outcome });
  });
}

function notFound() {
  return fail('notFound', 'credentialNotFound', 'There is no such credential.');
}

/** A text nothing can be said of; null for one that is a badge, in order or not. */
function refuseUnreadable(verdict: BadgeVerdict) {
  const code = verdict.outcome === 'refused' ? verdict.code : null;
  const field = (name: string) => ({ text: [name] });
  if (code === 'notABadge') return fail('invalid', code, 'This is not an Open Badges 3.0 credential.', field(code));
  if (code === 'tooLarge') return fail('invalid', 'badgeTooLarge', 'The text is too long.', field('badgeTooLarge'));
  if (code !== 'proofNotSupported') return null;
  const message = 'Badges with an embedded proof cannot be checked yet; ask the issuer for one in JWT form.';
  return fail('invalid', 'badgeProofNotSupported', message, field('badgeProofNotSupported'));
}
