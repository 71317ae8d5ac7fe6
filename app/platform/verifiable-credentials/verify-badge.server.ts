import { sha256Hex } from '~/platform/crypto/hash.server';
import { readBadgePayload, type BadgePayload } from './badge-payload';
import { badgeFailed, type BadgeFacts, type BadgeVerdict } from './badge-verdict';
import { bindSubject, readHolderName, type AccountIdentity } from './bind-subject';
import { checkStatus } from './check-status.server';
import type { FetchOptions } from './fetch-public-text.server';
import { readPresentedBadge } from './presented-badge';
import { MOST_BADGE_BYTES } from './read-badge-file.server';
import { checkWindow } from './validity-window';
import { verifyJwt } from './verify-jwt.server';

export interface VerifyBadgeOptions extends Omit<FetchOptions, 'memory'> {
  /** Issuers (DIDs or https addresses, verbatim) that may award what the badge is handed in for. */
  allowedIssuers: readonly string[];
  account: AccountIdentity;
  /** The database's clock. */
  now: Date;
}

/**
 * Checks an Open Badges 3.0 credential in JWT form. The steps are those of `badgeSteps`, each only after the one before has
 * passed; a signature that holds does not say that its issuer may award this achievement, hence the list of issuers. A badge
 * is valid only when its status list, where it names one, was read and leaves it standing.
 */
export async function verifyBadge(text: string, options: VerifyBadgeOptions): Promise<BadgeVerdict> {
  if (Buffer.byteLength(text) > MOST_BADGE_BYTES) return badgeFailed('tooLarge');
  const presented = readPresentedBadge(text);
  if (!presented) return badgeFailed('notABadge');
  if (presented.form === 'embeddedProof') return badgeFailed('proofNotSupported');
  const fetching = { ...options, memory: new Map() };
  const verified = await verifyJwt(presented.jwt, (payload) => readBadgePayload(payload)?.issuer.id, fetching);
  if (!verified.ok) return badgeFailed(verified.error.code);
  const badge = readBadgePayload(verified.value.payload);
  if (!badge) return badgeFailed('notABadge');
  return judge(badge, describe(badge, verified.value.algorithm), fetching);
}

async function judge(
  badge: BadgePayload,
  facts: BadgeFacts,
  options: VerifyBadgeOptions & FetchOptions,
): Promise<BadgeVerdict> {
  if (!options.allowedIssuers.includes(facts.issuerId)) return badgeFailed('issuerNotAllowed', facts);
  const binding = bindSubject(badge, options.account, sha256Hex);
  if (!binding) return badgeFailed('subjectNotBound', facts);
  const outside = checkWindow(badge, options.now);
  if (outside) return badgeFailed(outside, facts);
  const standing = await checkStatus(badge.statuses, facts.issuerId, options.now, options);
  return standing ? badgeFailed(standing, facts) : { outcome: 'valid', badge: facts, binding };
}

function describe(badge: BadgePayload, algorithm: string): BadgeFacts {
  return {
    id: badge.id ?? null,
    issuerId: badge.issuer.id,
    issuerName: badge.issuer.name ?? null,
    achievementId: badge.achievement.id ?? null,
    achievementName: badge.achievement.name,
    achievementType: badge.achievement.achievementType ?? null,
    holderName: readHolderName(badge),
    validFrom: badge.validFrom,
    validUntil: badge.validUntil,
    algorithm,
    publishesStatus: badge.statuses.length > 0,
  };
}
