import { z } from 'zod';
import { lastDayBefore } from '~/core/calendar-day';
import {
  badgeFaults,
  badgeSteps,
  type BadgeFacts,
  type BadgeFault,
  type BadgeVerdict,
  type SubjectBinding,
} from '~/platform/verifiable-credentials/badge-verdict';
import { checkRecord, type CheckOutcome, type CredentialCheckRow } from './check-record';

/** Faults of a badge that is what it says and no longer, or not yet, in force: the source was found and says no. */
const notInForce: readonly BadgeFault[] = ['revoked', 'suspended', 'expired', 'notYetValid'];

/**
 * The check record of a badge somebody handed in: one item of evidence, nothing decided. What a badge says is kept only when its
 * signature holds, its text never; `textSha256` is the hash of the text as it was checked.
 */
export function badgeEvidence(
  verdict: BadgeVerdict,
  given: Pick<CredentialCheckRow, 'id' | 'credentialId' | 'checkedAt'> & { textSha256: string },
): CredentialCheckRow {
  const { badge } = verdict;
  const code = verdict.outcome === 'valid' ? null : verdict.code;
  const validFrom = badge?.validFrom ?? null;
  return checkRecord({
    id: given.id,
    credentialId: given.credentialId,
    method: 'vc',
    source: badge?.issuerName ?? badge?.issuerId ?? 'Open Badge',
    sourceUrl: badge?.issuerId.startsWith('https://') ? badge.issuerId : '',
    checkedAt: given.checkedAt,
    outcome: outcomeOf(verdict),
    registerStatus: badge ? (code ?? 'valid') : null,
    registerName: badge?.holderName ?? null,
    registerSpecialty: badge?.achievementName ?? null,
    registerIssuedOn: validFrom && new Date(Math.floor(validFrom.getTime() / DAY_MS) * DAY_MS),
    registerExpiresOn: badge?.validUntil ? lastDayBefore(badge.validUntil) : null,
    evidenceSha256: given.textSha256,
    facts: { ...factsOf(verdict), ...(badge ? describe(badge, code) : {}) },
  });
}

const DAY_MS = 86_400_000;

function outcomeOf(verdict: BadgeVerdict): CheckOutcome {
  if (verdict.outcome === 'valid') return 'found';
  if (verdict.outcome === 'couldNotAsk') return 'couldNotAsk';
  return notInForce.includes(verdict.code) ? 'found' : 'notFound';
}

function factsOf(verdict: BadgeVerdict): CredentialCheckRow['facts'] {
  if (verdict.outcome === 'valid') return { binding: verdict.binding };
  const { step, code } = verdict;
  // `reason` is how every look-up that could not be made says why; the code says it of a badge.
  return verdict.outcome === 'couldNotAsk' ? { step, code, reason: 'network', httpStatus: null } : { step, code };
}

/** In the form in which a register's answer is compared with the claim, and what only a badge has. */
function describe(badge: BadgeFacts, code: BadgeFault | null): CredentialCheckRow['facts'] {
  const { issuerId, achievementId, achievementName, achievementType, id, algorithm, publishesStatus } = badge;
  return {
    name: badge.holderName,
    isActive: code === null ? true : notInForce.includes(code) ? false : null,
    status: code ?? 'valid',
    isIndividual: null,
    holderType: null,
    professions: [],
    badge: { id, issuerId, achievementId, achievementName, achievementType, algorithm, publishesStatus },
  };
}

const allFaults = badgeSteps.flatMap((step): readonly BadgeFault[] => badgeFaults[step]);
const readSchema = z.object({
  code: z.enum(allFaults as [BadgeFault, ...BadgeFault[]]).optional(),
  binding: z.enum(['did', 'email', 'name']).optional(),
  badge: z.object({ achievementName: z.string(), issuerId: z.string(), publishesStatus: z.boolean() }).optional(),
});

/** What a check record of a badge says, for the screen; null for a check of another method. */
export interface BadgeFinding {
  /** What is wrong with it; null when nothing is. */
  code: BadgeFault | null;
  binding: SubjectBinding | null;
  achievementName: string | null;
  issuerId: string | null;
  /** False for a badge its issuer could not revoke if it wanted to. */
  publishesStatus: boolean | null;
}

/** Reads back what `badgeEvidence` kept. */
export function readBadgeFinding(check: { method: string; facts: unknown }): BadgeFinding | null {
  const facts = readSchema.safeParse(check.facts);
  if (check.method !== 'vc' || !facts.success) return null;
  const { code, binding, badge } = facts.data;
  return {
    code: code ?? null,
    binding: binding ?? null,
    achievementName: badge?.achievementName ?? null,
    issuerId: badge?.issuerId ?? null,
    publishesStatus: badge?.publishesStatus ?? null,
  };
}
