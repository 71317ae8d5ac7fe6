import { z } from 'zod';

/** The columns that are asked for; addresses, telephone numbers and employers never leave the register. */
export const attorneyColumns = [
  'registration_number',
  'first_name',
  'middle_name',
  'last_name',
  'suffix',
  'year_admitted',
  'judicial_department_of_admission',
  'status',
  'next_registration',
] as const;

/** Socrata leaves empty cells out and writes numbers as text or as numbers. */
const cell = z.string().or(z.number().transform(String)).nullish();
const rowsSchema = z.array(
  z.object({
    registration_number: z.string().or(z.number().transform(String)),
    first_name: cell,
    middle_name: cell,
    last_name: cell,
    suffix: cell,
    year_admitted: cell,
    judicial_department_of_admission: cell,
    status: z.string().min(1),
    next_registration: cell,
  }),
);

/** What the register says about somebody's right to practise; null for words nobody told us the meaning of. */
export type Standing = 'active' | 'lapsed' | 'sanctioned' | null;

export interface FoundAttorney {
  outcome: 'found';
  /** "First Middle Last Suffix". */
  name: string;
  /** In the register's own words. */
  status: string;
  standing: Standing;
  yearAdmitted: number | null;
  /** Department of the Appellate Division, 1 to 4. */
  department: number | null;
  /** The month in which the next registration is due, "2027-07". */
  nextRegistration: string | null;
  /** The last day the registration surely holds, midnight UTC; null where it does not hold or the register names no month. */
  registeredUntil: Date | null;
}

export type AttorneyAnswer = FoundAttorney | { outcome: 'notFound' };

/** Reads one parsed answer for the number asked; undefined when it is not what the register sends when it is well. */
export function readAttorneyAnswer(body: unknown, number: string): AttorneyAnswer | undefined {
  const rows = rowsSchema.safeParse(body);
  if (!rows.success) return undefined;
  const [row, ...others] = rows.data;
  if (!row) return { outcome: 'notFound' };
  // Somebody else, or two rows of which either may be right, is no answer to what was asked.
  if (others.length > 0 || row.registration_number !== number) return undefined;
  const status = row.status.trim();
  const standing = readStanding(status);
  const nextRegistration = readMonth(row.next_registration ?? '');
  return {
    outcome: 'found',
    name: [row.first_name, row.middle_name, row.last_name, row.suffix].filter(Boolean).join(' '),
    status,
    standing,
    yearAdmitted: readWhole(row.year_admitted),
    department: readWhole(row.judicial_department_of_admission),
    nextRegistration,
    registeredUntil: standing === 'active' && nextRegistration ? registeredUntil(nextRegistration, status) : null,
  };
}

const DUE = 'due to reregister within 30 days of birthday';

/** The words the register uses, and what they mean; "Suspended" stands before several more words. */
const standings = new Map<string, Standing>([
  ['currently registered', 'active'],
  [DUE, 'active'],
  ['delinquent', 'lapsed'],
  ['resigned', 'lapsed'],
  ['retired', 'lapsed'],
  ['incapacitated', 'lapsed'],
  ['deceased', 'lapsed'],
  ['disbarred', 'sanctioned'],
  ['resigned from bar - disciplinary reason', 'sanctioned'],
]);

/** What the words of a status mean; nothing is guessed about words that are not known. */
export function readStanding(status: string): Standing {
  const words = status.trim().toLowerCase().replace(/\s+/g, ' ');
  if (words === 'suspended' || words.startsWith('suspended,')) return 'sanctioned';
  return standings.get(words) ?? null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "Jul 2027" as "2027-07"; null for anything else. */
function readMonth(text: string): string | null {
  const [, name, year] = /^([A-Z][a-z]{2}) ([0-9]{4})$/.exec(text.trim()) ?? [];
  const month = months.indexOf(name?.toLowerCase() ?? '');
  return year === undefined || month < 0 ? null : `${year}-${String(month + 1).padStart(2, '0')}`;
}

/**
 * Who is registered reregisters every other year within 30 days after the birthday (22 NYCRR 118.1), which the register tells to
 * the month: the last day of that month comes before the 30 days are over whatever the birthday. Who is due already has
 * until 30 days after that month at the most.
 */
function registeredUntil(month: string, status: string): Date {
  const [year, number] = month.split('-').map(Number);
  const days = status.toLowerCase() === DUE ? 30 : 0;
  return new Date(Date.UTC(year ?? 0, number ?? 0, days));
}

function readWhole(text: string | null | undefined): number | null {
  return text && /^[0-9]{1,4}$/.test(text) ? Number(text) : null;
}
