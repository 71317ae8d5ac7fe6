import type { Queryable } from '~/platform/db/database';
import { findCredentialKind, findKindVersion, kindWithGeneralisations, type Catalogue } from '../catalogue/catalogue';
import type { CredentialCheckRow } from './check-record';
import { compareWithRegister, type FieldComparison } from './compare-with-register';
import type { CredentialRow } from './credential-store.server';
import { loadHolderNames } from './load-holder-names.server';
import { readHanName } from './read-han-name.server';
import { readRegisterFacts } from './register-answer';

type Claim = Pick<CredentialRow, 'expertId' | 'kind' | 'kindVersion' | 'holderName' | 'specialties' | 'expiresOn'>;

/**
 * The claim against what a check row kept, field by field, under every name the holder is known by; empty when the register did
 * not find or could not be asked.
 */
export async function compareCheck(
  db: Queryable,
  catalogue: Catalogue,
  claim: Claim,
  check: Pick<CredentialCheckRow, 'outcome' | 'facts' | 'registerExpiresOn'>,
): Promise<FieldComparison[]> {
  const facts = readRegisterFacts(check);
  if (!facts) return [];
  const kind = findCredentialKind(catalogue, claim.kind) ?? findKindVersion(catalogue, claim.kind, claim.kindVersion);
  const compared = {
    names: await loadHolderNames(db, claim),
    expectsPhysician: kindWithGeneralisations(catalogue, claim.kind, kind?.parents).includes('physician'),
    specialties: kind?.specialtyList === 'medicine' ? claim.specialties : [],
    expiresOn: claim.expiresOn,
  };
  return compareWithRegister(compared, facts, check.registerExpiresOn, readHanName);
}
