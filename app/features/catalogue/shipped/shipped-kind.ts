import type { CredentialKind, KindDefinition, SpecialtyList } from '../credential-kind';

type Stated =
  'domain' | 'name' | 'jurisdictions' | 'numberSpace' | 'numberRule' | 'numberExample' | 'source' | 'parents';

/**
 * A kind as it ships, with what most kinds have in common left to this: the register's keeper gives it, a copy of the licence
 * is asked for, it is asked again every year, and a check is decided upon within 120 days (NCQA's limit from July 2025).
 */
export function shippedKind(
  given: Pick<KindDefinition, Stated> & Partial<KindDefinition> & { code: string },
): CredentialKind {
  return {
    general: false,
    version: 1,
    issuer: given.source.name,
    numberEmbedsIdentity: false,
    specialtyList: listOf(given.domain),
    levels: [],
    expires: 'sometimes',
    evidence: ['licenceCopy'],
    verifiedBy: given.source.adapterSuffices ? ['register', 'desk'] : ['desk'],
    fourEyes: false,
    badgeIssuers: [],
    reverifyEveryDays: 365,
    checkMaxAgeDays: 120,
    ...given,
  };
}

function listOf(domain: KindDefinition['domain']): SpecialtyList | null {
  return domain === 'general' ? null : domain;
}
