import type { JsonValue } from '~/core/canonical-json';
import type { ReasonCode } from './reason-codes';

/** How the primary source was asked; `sweep` is the clock's own look at what we knew already, `none` that nobody asked. */
export const checkMethods = ['api', 'portal', 'file', 'letter', 'phone', 'vc', 'sweep', 'none'] as const;
export type CheckMethod = (typeof checkMethods)[number];

/** What asking brought; `attested` is what a person saw, `lapsed` what the clock saw, `none` a decision that rests on no source. */
export type CheckOutcome = 'found' | 'notFound' | 'couldNotAsk' | 'attested' | 'lapsed' | 'none';

/** What was decided together with the check; `none` for a look-up nothing has been decided upon. */
export type CheckDecision =
  'none' | 'verified' | 'rejected' | 'needs_information' | 'suspended' | 'revoked' | 'expired';

/** One line of a credential's check history: what a source said about it, when, to whom, and what was decided. It never changes. */
export interface CredentialCheckRow {
  id: string;
  credentialId: string;
  method: CheckMethod;
  /** Empty, like its address and the query, where no source was asked. */
  source: string;
  sourceUrl: string;
  /** What the source was asked, with the number masked. */
  query: string;
  checkedAt: Date;
  outcome: CheckOutcome;
  /** The status in the register's own words. */
  registerStatus: string | null;
  registerName: string | null;
  registerJurisdiction: string | null;
  registerSpecialty: string | null;
  /** Midnight UTC of the day. */
  registerIssuedOn: Date | null;
  /** Midnight UTC of the last valid day the register names. */
  registerExpiresOn: Date | null;
  /** Conditions or restrictions, in the register's own words. */
  registerRestrictions: string | null;
  evidenceDocumentId: string | null;
  /** SHA-256 of the evidence; it stays when the document is gone. */
  evidenceSha256: string | null;
  facts: Record<string, JsonValue>;
  checkerUserId: string | null;
  secondCheckerUserId: string | null;
  decision: CheckDecision;
  reasonCode: ReasonCode | null;
  note: string | null;
  validUntil: Date | null;
}

type Given = Pick<CredentialCheckRow, 'id' | 'credentialId' | 'checkedAt'> & Partial<CredentialCheckRow>;

/** A check record with everything that was not given left empty: without a method and a source it says that none was asked. */
export function checkRecord(given: Given): CredentialCheckRow {
  return {
    method: 'none',
    source: '',
    sourceUrl: '',
    query: '',
    outcome: 'none',
    registerStatus: null,
    registerName: null,
    registerJurisdiction: null,
    registerSpecialty: null,
    registerIssuedOn: null,
    registerExpiresOn: null,
    registerRestrictions: null,
    evidenceDocumentId: null,
    evidenceSha256: null,
    facts: {},
    checkerUserId: null,
    secondCheckerUserId: null,
    decision: 'none',
    reasonCode: null,
    note: null,
    validUntil: null,
    ...given,
  };
}
