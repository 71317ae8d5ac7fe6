import type { CredentialKind } from '../catalogue/credential-kind';
import type { CredentialDecision } from './credential';

/** Why a decision needs a second person. */
export const fourEyesReasons = ['kind', 'mismatch', 'sanction', 'revocation'] as const;
export type FourEyesReason = (typeof fourEyesReasons)[number];

/** A decision as the rule sees it. */
export interface WeighedDecision {
  decision: CredentialDecision;
  /** Whether a verification rests on what a person saw, not on the register's own answer. */
  isManual: boolean;
  /** Whether a register asked by machine, or the name the person read there, contradicts the claim. */
  isContradicted: boolean;
  /** Whether the credential was suspended over a sanction and not verified since. */
  wasSanctioned: boolean;
}

/**
 * Why a decision needs a second person; none where one is enough. Two people verify by hand what opens the higher tiers,
 * override a contradiction, lead back from a sanction, and revoke (domain rule: four eyes).
 */
export function reasonsForSecondPerson(
  kind: Pick<CredentialKind, 'fourEyes'>,
  { decision, isManual, isContradicted, wasSanctioned }: WeighedDecision,
): FourEyesReason[] {
  if (decision === 'revoke') return ['revocation'];
  if (decision !== 'verify') return [];
  const reasons: [boolean, FourEyesReason][] = [
    [isManual && kind.fourEyes, 'kind'],
    [isManual && isContradicted, 'mismatch'],
    [wasSanctioned, 'sanction'],
  ];
  return reasons.flatMap(([applies, reason]) => (applies ? [reason] : []));
}
