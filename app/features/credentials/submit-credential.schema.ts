import { z } from 'zod';
import { findCredentialKind, listSpecialties, type Catalogue } from '../catalogue/catalogue';
import type { CredentialKind } from '../catalogue/credential-kind';

const calendarDay = z.iso.date('dateInvalid').transform((text) => new Date(`${text}T00:00:00.000Z`));

/** A form sends an empty text where nothing was chosen. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable());
}

export const optionalDay = optional(calendarDay);
export const optionalId = optional(z.uuid('invalid'));
export const holderName = z.string('fieldRequired').trim().min(1, 'fieldRequired').max(200, 'fieldTooLong');

/** One code or several, as a form and as a program sends them. */
const codes = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(60)).max(10, 'tooMany'),
);

const statement = z.object({
  kind: z.string('fieldRequired'),
  jurisdiction: z.string('fieldRequired'),
  specialties: codes,
  level: optional(z.string().max(20)),
  /** Null for a kind without a number. */
  number: z.string('fieldRequired').trim().min(1, 'fieldRequired').max(64, 'fieldTooLong').nullable(),
  holderName,
  expiresOn: optionalDay,
  documentId: optionalId,
});

type Statement = z.output<typeof statement>;
/** What the command takes; a kind without specialties or levels needs none. */
export type SubmitCredentialInput = Omit<Statement, 'specialties' | 'level'> &
  Partial<Pick<Statement, 'specialties' | 'level'>>;

/**
 * A credential as its holder states it, against the catalogue in force. `expiresOn` is the last valid day, `YYYY-MM-DD` or
 * empty. What the kind does not have is dropped: specialties, level, number.
 */
export function submitCredentialSchema(catalogue: Catalogue) {
  return z.preprocess(dropNumber(catalogue), statement).transform((stated, context): Statement => {
    const kind = findCredentialKind(catalogue, stated.kind);
    if (!kind) {
      context.addIssue({ code: 'custom', message: 'kindUnknown', path: ['kind'] });
      return z.NEVER;
    }
    const specialties = kind.specialtyList === null ? [] : [...new Set(stated.specialties)];
    const level = kind.levels.length === 0 ? null : stated.level;
    for (const [path, message] of faultsOf(catalogue, kind, { ...stated, specialties, level })) {
      context.addIssue({ code: 'custom', message, path: [path] });
    }
    return { ...stated, specialties, level };
  });
}

/** A kind without a number is not asked for one, whatever was sent. */
function dropNumber(catalogue: Catalogue) {
  return (input: unknown): unknown => {
    if (typeof input !== 'object' || input === null || !('kind' in input)) return input;
    const kind = findCredentialKind(catalogue, String(input.kind));
    return kind?.numberRule.rule === 'none' ? { ...input, number: null } : input;
  };
}

function faultsOf(catalogue: Catalogue, kind: CredentialKind, stated: Statement): [string, string][] {
  const known = kind.specialtyList === null ? [] : listSpecialties(catalogue, kind.specialtyList);
  const isChoosable = (code: string) => known.some((one) => one.code === code && !one.isRetired);
  const faults: [boolean, string, string][] = [
    [!kind.jurisdictions.includes(stated.jurisdiction), 'jurisdiction', 'jurisdictionInvalid'],
    [!stated.specialties.every(isChoosable), 'specialties', 'specialtyUnknown'],
    [kind.levels.length > 0 && !kind.levels.some(({ code }) => code === stated.level), 'level', 'levelInvalid'],
  ];
  return faults.flatMap(([isFault, path, message]) => (isFault ? [[path, message]] : []));
}
