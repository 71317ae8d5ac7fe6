import { z } from 'zod';

/** What is kept of NPPES' answer (API version 2.1); other fields are not read. */
const npiAnswerSchema = z.object({
  result_count: z.number().int(),
  results: z.array(
    z.object({
      number: z.string().or(z.number().transform(String)),
      enumeration_type: z.enum(['NPI-1', 'NPI-2']),
      basic: z.object({
        first_name: z.string().optional(),
        middle_name: z.string().optional(),
        last_name: z.string().optional(),
        organization_name: z.string().optional(),
        credential: z.string().optional(),
        status: z.string(),
        enumeration_date: z.string().optional(),
        last_updated: z.string().optional(),
      }),
      taxonomies: z
        .array(
          z.object({
            code: z.string(),
            desc: z.string().nullish(),
            primary: z.boolean().nullish(),
            state: z.string().nullish(),
            license: z.string().nullish(),
          }),
        )
        .default([]),
    }),
  ),
});

/** NPPES answers a number it cannot hold (length, check digit) with 200 and this. */
const numberErrorsSchema = z.object({
  Errors: z.array(z.object({ description: z.string(), field: z.literal('number') })).min(1),
});

export interface NpiTaxonomy {
  /** NUCC taxonomy code, for instance 207RC0000X. */
  code: string;
  description: string;
  primary: boolean;
  /** Two-letter state of the licence the person named, a hint and no proof. */
  state: string | undefined;
  license: string | undefined;
}

export interface FoundNpi {
  outcome: 'found';
  number: string;
  enumerationType: 'NPI-1' | 'NPI-2';
  /** "First Middle Last" of a person, the name of an organization. */
  name: string;
  firstName: string | undefined;
  lastName: string | undefined;
  credential: string | undefined;
  /** `active` only when NPPES says "A". */
  status: 'active' | 'deactivated';
  enumerationDate: string | undefined;
  lastUpdated: string | undefined;
  taxonomies: NpiTaxonomy[];
}

export type NpiLookup =
  | FoundNpi
  | { outcome: 'notFound' }
  | {
      outcome: 'couldNotAsk';
      reason: 'timeout' | 'rateLimited' | 'notJson' | 'httpError' | 'network';
      httpStatus: number | undefined;
    };

/** Reads one parsed answer for the number asked; undefined when it is not NPPES' shape. */
export function readNpiAnswer(body: unknown, number: string): FoundNpi | { outcome: 'notFound' } | undefined {
  if (numberErrorsSchema.safeParse(body).success) return { outcome: 'notFound' };
  const parsed = npiAnswerSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const result = parsed.data.results.find((candidate) => candidate.number === number);
  if (!result) return { outcome: 'notFound' };
  const { basic } = result;
  const person = [basic.first_name, basic.middle_name, basic.last_name].filter(Boolean).join(' ');
  return {
    outcome: 'found',
    number: result.number,
    enumerationType: result.enumeration_type,
    name: person || (basic.organization_name ?? ''),
    firstName: basic.first_name,
    lastName: basic.last_name,
    credential: basic.credential,
    status: basic.status === 'A' ? 'active' : 'deactivated',
    enumerationDate: basic.enumeration_date,
    lastUpdated: basic.last_updated,
    taxonomies: result.taxonomies.map((taxonomy) => ({
      code: taxonomy.code,
      description: taxonomy.desc ?? '',
      primary: taxonomy.primary === true,
      state: taxonomy.state ?? undefined,
      license: taxonomy.license ?? undefined,
    })),
  };
}
