import { z } from 'zod';
import { couldNotAskReasons, type CouldNotAsk, type CouldNotAskReason } from '~/platform/http/register-asking';
import type { FoundNpi, NpiAnswer } from '~/platform/nppes/npi-answer';
import type { AttorneyAnswer } from '~/platform/ny-attorneys/attorney-answer';
import type { CredentialCheckRow } from './check-record';
import type { RegisterFacts } from './compare-with-register';

const factsSchema = z.object({
  name: z.string().nullable(),
  otherNames: z.array(z.string()).default([]),
  isActive: z.boolean().nullable(),
  status: z.string().nullable(),
  isIndividual: z.boolean().nullable(),
  holderType: z.string().nullable(),
  professions: z.array(z.object({ code: z.string(), description: z.string() })),
  isSanctioned: z.boolean().nullable().default(null),
  admittedYear: z.number().int().nullable().default(null),
});

type Kept = 'registerStatus' | 'registerName' | 'registerJurisdiction' | 'registerSpecialty';
type Days = 'registerIssuedOn' | 'registerExpiresOn';

/** What a check row keeps of a register's answer: no address, no telephone number, and not the number again. */
export interface RegisterAnswer extends Pick<CredentialCheckRow, Kept | Days> {
  outcome: 'found' | 'notFound' | 'couldNotAsk';
  /** `RegisterFacts` when found; why the register could not be asked otherwise. */
  facts: RegisterFacts | { reason: CouldNotAskReason; httpStatus: number | null } | Record<string, never>;
}

const nothing: Record<Kept | Days, null> = {
  registerStatus: null,
  registerName: null,
  registerJurisdiction: null,
  registerSpecialty: null,
  registerIssuedOn: null,
  registerExpiresOn: null,
};

/** What is kept of NPPES' answer. Of a number it deactivated it says nothing but that. */
export function describeNpiAnswer(answer: NpiAnswer | CouldNotAsk): RegisterAnswer {
  if (answer.outcome === 'found') return describeNpi(answer);
  if (answer.outcome !== 'deactivated') return describeNothing(answer);
  const facts = { isActive: false, status: answer.notice, isIndividual: null, holderType: null };
  return {
    ...nothing,
    outcome: 'found',
    registerStatus: answer.notice,
    registerJurisdiction: 'US',
    facts: { name: null, ...facts, professions: [], isSanctioned: null, admittedYear: null },
  };
}

function describeNpi(npi: FoundNpi): RegisterAnswer {
  const professions = npi.taxonomies.map(({ code, description }) => ({ code, description }));
  return {
    outcome: 'found',
    registerStatus: npi.status,
    registerName: npi.name,
    registerJurisdiction: 'US',
    registerSpecialty: npi.taxonomies.find(({ primary }) => primary)?.description || null,
    registerIssuedOn: readDay(npi.enumerationDate),
    registerExpiresOn: null,
    facts: {
      name: npi.name,
      otherNames: npi.otherNames,
      isActive: npi.isActive,
      status: npi.status,
      isIndividual: npi.enumerationType === 'NPI-1',
      holderType: npi.enumerationType,
      professions,
      isSanctioned: null,
      admittedYear: null,
    },
  };
}

/** What is kept of the answer of New York's register of attorneys, which lists people only. */
export function describeAttorneyAnswer(answer: AttorneyAnswer | CouldNotAsk): RegisterAnswer {
  if (answer.outcome !== 'found') return describeNothing(answer);
  const { name, status, standing, yearAdmitted, registeredUntil } = answer;
  return {
    ...nothing,
    outcome: 'found',
    registerStatus: status,
    registerName: name,
    registerJurisdiction: 'US-NY',
    registerExpiresOn: registeredUntil,
    facts: {
      name,
      isActive: standing === null ? null : standing === 'active',
      status,
      isIndividual: true,
      holderType: 'Attorney',
      professions: [],
      isSanctioned: standing === null ? null : standing === 'sanctioned',
      admittedYear: yearAdmitted,
    },
  };
}

function describeNothing(answer: { outcome: 'notFound' } | CouldNotAsk): RegisterAnswer {
  if (answer.outcome === 'notFound') return { ...nothing, outcome: 'notFound', facts: {} };
  const facts = { reason: answer.reason, httpStatus: answer.httpStatus ?? null };
  return { ...nothing, outcome: 'couldNotAsk', facts };
}

/** "2008-03-14" as midnight UTC; null for anything else. */
function readDay(text: string | undefined): Date | null {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(moment) ? null : new Date(moment);
}

/** What a check row kept of a register's answer; null when it did not find or could not be asked. */
export function readRegisterFacts(check: { outcome: string; facts: unknown }): RegisterFacts | null {
  const facts = factsSchema.safeParse(check.facts);
  return check.outcome === 'found' && facts.success ? facts.data : null;
}

export type WhyNotAsked = CouldNotAskReason;

/** Why a register could not be asked, as a closed code for the screen; null for any other outcome. */
export function whyNotAsked(check: { outcome: string; facts: unknown }): WhyNotAsked | null {
  const reason = z.object({ reason: z.enum(couldNotAskReasons) }).safeParse(check.facts);
  return check.outcome === 'couldNotAsk' && reason.success ? reason.data.reason : null;
}
