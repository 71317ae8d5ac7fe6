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
      other_names: z
        .array(
          z.object({
            first_name: z.string().nullish(),
            middle_name: z.string().nullish(),
            last_name: z.string().nullish(),
          }),
        )
        .default([]),
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

/**
 * NPPES answers a number it cannot hold (length, check digit), and one it deactivated, with 200 and this. Of a deactivated one
 * it tells no more than that: "CMS deactivated NPI 1234567893. The provider can no longer use this NPI. ..."
 */
const numberErrorsSchema = z.object({
  Errors: z.array(z.object({ description: z.string(), field: z.literal('number') })).min(1),
});

const DEACTIVATED = /\bdeactivated NPI\b/i;

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
  /** Former and professional names of a person, "First Middle Last". */
  otherNames: string[];
  firstName: string | undefined;
  lastName: string | undefined;
  credential: string | undefined;
  /** In NPPES' own word: "A" is active, and nothing else is. */
  status: string;
  isActive: boolean;
  enumerationDate: string | undefined;
  lastUpdated: string | undefined;
  taxonomies: NpiTaxonomy[];
}

export type NpiAnswer =
  | FoundNpi
  /** The number was given to somebody once and must not be used any more; `notice` is NPPES' sentence without the number. */
  | { outcome: 'deactivated'; notice: string }
  | { outcome: 'notFound' };

/** Reads one parsed answer for the number asked; undefined when it is not NPPES' shape. */
export function readNpiAnswer(body: unknown, number: string): NpiAnswer | undefined {
  const errors = numberErrorsSchema.safeParse(body);
  if (errors.success) return readErrors(errors.data.Errors, number);
  const parsed = npiAnswerSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const result = parsed.data.results.find((candidate) => candidate.number === number);
  if (result) return describe(result);
  // Something was left out, or it speaks of somebody else: neither is the same as nobody.
  const isEmpty = parsed.data.result_count === 0 && parsed.data.results.length === 0;
  return isEmpty ? { outcome: 'notFound' } : undefined;
}

function readErrors(errors: { description: string }[], number: string): NpiAnswer {
  const deactivated = errors.find(({ description }) => DEACTIVATED.test(description));
  if (!deactivated) return { outcome: 'notFound' };
  return { outcome: 'deactivated', notice: deactivated.description.replaceAll(` ${number}`, '') };
}

function describe(result: z.infer<typeof npiAnswerSchema>['results'][number]): FoundNpi {
  const { basic } = result;
  const person = joinName(basic);
  return {
    outcome: 'found',
    number: result.number,
    enumerationType: result.enumeration_type,
    name: person || (basic.organization_name ?? ''),
    otherNames: result.other_names.map(joinName).filter((name) => name !== ''),
    firstName: basic.first_name,
    lastName: basic.last_name,
    credential: basic.credential,
    status: basic.status,
    isActive: basic.status === 'A',
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

type NameParts = Partial<Record<'first_name' | 'middle_name' | 'last_name', string | null | undefined>>;

function joinName({ first_name: first, middle_name: middle, last_name: last }: NameParts): string {
  return [first, middle, last].filter(Boolean).join(' ');
}
