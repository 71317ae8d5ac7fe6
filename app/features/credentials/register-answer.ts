import { z } from 'zod';
import type { NpiLookup } from '~/platform/nppes/npi-answer';
import { kindWithGeneralisations, type Catalogue } from '../catalogue/catalogue';
import { compareWithRegister, type FieldComparison, type RegisterFacts } from './compare-with-register';

const factsSchema = z.object({
  name: z.string().nullable(),
  isActive: z.boolean().nullable(),
  status: z.string().nullable(),
  isIndividual: z.boolean().nullable(),
  holderType: z.string().nullable(),
  professions: z.array(z.object({ code: z.string(), description: z.string() })),
});

/** What a check row keeps of a register's answer. */
export interface RegisterAnswer {
  outcome: 'found' | 'notFound' | 'couldNotAsk';
  registerStatus: string | null;
  registerName: string | null;
  /** `RegisterFacts` when found; why the register could not be asked otherwise. */
  facts: RegisterFacts | { reason: string; httpStatus: number | null } | Record<string, never>;
}

/** What is kept of NPPES' answer: no address, no telephone number, and not the number again. */
export function describeNpiLookup(lookup: NpiLookup): RegisterAnswer {
  if (lookup.outcome === 'notFound')
    return { outcome: 'notFound', registerStatus: null, registerName: null, facts: {} };
  if (lookup.outcome === 'couldNotAsk') {
    const facts = { reason: lookup.reason, httpStatus: lookup.httpStatus ?? null };
    return { outcome: 'couldNotAsk', registerStatus: null, registerName: null, facts };
  }
  const facts: RegisterFacts = {
    name: lookup.name,
    isActive: lookup.status === 'active',
    status: lookup.status,
    isIndividual: lookup.enumerationType === 'NPI-1',
    holderType: lookup.enumerationType,
    professions: lookup.taxonomies.map(({ code, description }) => ({ code, description })),
  };
  return { outcome: 'found', registerStatus: lookup.status, registerName: lookup.name, facts };
}

/** The claim against what a check row kept, field by field; empty when the register did not find or could not be asked. */
export function compareCheck(
  catalogue: Catalogue,
  claim: { kind: string; holderName: string },
  check: { outcome: string; facts: unknown },
): FieldComparison[] {
  const facts = factsSchema.safeParse(check.facts);
  if (check.outcome !== 'found' || !facts.success) return [];
  const expectsPhysician = kindWithGeneralisations(catalogue, claim.kind).includes('physician');
  return compareWithRegister({ holderName: claim.holderName, expectsPhysician }, facts.data);
}

/** The closed reasons for which a register could not be asked. */
export const whyNotAskedReasons = ['timeout', 'rateLimited', 'notJson', 'httpError', 'network'] as const;
export type WhyNotAsked = (typeof whyNotAskedReasons)[number];

/** Why a register could not be asked, as a closed code for the screen; null for any other outcome. */
export function whyNotAsked(check: { outcome: string; facts: unknown }): WhyNotAsked | null {
  const reason = z.object({ reason: z.enum(whyNotAskedReasons) }).safeParse(check.facts);
  return check.outcome === 'couldNotAsk' && reason.success ? reason.data.reason : null;
}
