import { parseAnswerSpec } from './parse-answer-spec';

/** A criterion as typed; `answer` is `1-5`, `yes/no` or options parted by `|`. */
export interface CriterionForm {
  label: string;
  guidance: string;
  answer: string;
  weight: string;
  critical: boolean;
  rationaleRequired: boolean;
}

/** A tier as typed; `rate` is in major units per hour. */
export interface TierForm {
  seats: string;
  rate: string;
  kinds: string[];
  jurisdiction: string;
  language: string;
  readLevel: string;
}

const scalarFields = [
  'title',
  'domain',
  'contentLanguage',
  'guideline',
  'estimatedMinutes',
  'capMinutes',
  'reviewWindowDays',
  'rateFloorPercent',
  'weeklyLimitHours',
  'budgetMinor',
  'currency',
  'auditPercent',
] as const;

/** The job builder's fields as typed, under the names of the draft's fields; the budget is in major units. */
export type JobForm = Record<(typeof scalarFields)[number], string> & { criteria: CriterionForm[]; tiers: TierForm[] };

const MAX_CRITERIA = 50;
const MAX_TIERS = 5;

const emptyCriterion: CriterionForm = {
  label: '',
  guidance: '',
  answer: '1-5',
  weight: '1',
  critical: false,
  rationaleRequired: false,
};

/** What a new job starts from: two blind readers and one adjudicator with a stronger credential. */
export const newJobForm: JobForm = {
  title: '',
  domain: 'medicine',
  contentLanguage: 'en',
  guideline: '',
  estimatedMinutes: '10',
  capMinutes: '20',
  reviewWindowDays: '7',
  rateFloorPercent: '90',
  weeklyLimitHours: '',
  budgetMinor: '',
  currency: 'USD',
  auditPercent: '5',
  criteria: [],
  tiers: [
    { seats: '2', rate: '120', kinds: ['us_physician'], jurisdiction: 'US', language: 'en', readLevel: 'B2' },
    {
      seats: '1',
      rate: '180',
      kinds: ['us_physician_board_certified'],
      jurisdiction: 'US',
      language: 'en',
      readLevel: 'B2',
    },
  ],
};

/** Reads the builder's form as it was sent. Fields are named by their place in the draft (`tiers.0.seats`). */
export function readJobForm(data: FormData): JobForm {
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const countOf = (list: string, field: string, most: number): number => {
    let count = 0;
    while (count < most && data.has(`${list}.${count}.${field}`)) count += 1;
    return count;
  };
  const scalars = Object.fromEntries(scalarFields.map((name) => [name, text(name)])) as Omit<
    JobForm,
    'criteria' | 'tiers'
  >;
  const criteria = Array.from({ length: countOf('criteria', 'label', MAX_CRITERIA) }, (_, index) => ({
    label: text(`criteria.${index}.label`),
    guidance: text(`criteria.${index}.guidance`),
    answer: text(`criteria.${index}.answer`),
    weight: text(`criteria.${index}.weight`),
    critical: data.has(`criteria.${index}.critical`),
    rationaleRequired: data.has(`criteria.${index}.rationale`),
  }));
  const tiers = Array.from({ length: countOf('tiers', 'seats', MAX_TIERS) }, (_, index) => ({
    seats: text(`tiers.${index}.seats`),
    rate: text(`tiers.${index}.rateMinorPerHour`),
    kinds: data
      .getAll(`tiers.${index}.requirement.kinds`)
      .filter((value): value is string => typeof value === 'string' && value !== ''),
    jurisdiction: text(`tiers.${index}.requirement.jurisdiction`),
    language: text(`tiers.${index}.requirement.language`),
    readLevel: text(`tiers.${index}.requirement.readLevel`),
  }));
  return { ...scalars, criteria, tiers };
}

/** The form after a press on "add", "remove" or "move"; undefined when the intent is to create the job. */
export function editJobForm(form: JobForm, intent: string): JobForm | undefined {
  const [verb, position] = intent.split('.');
  const isOther = (_: unknown, index: number): boolean => index !== Number(position);
  if (verb === 'addCriterion') return { ...form, criteria: [...form.criteria, emptyCriterion].slice(0, MAX_CRITERIA) };
  if (verb === 'removeCriterion') return { ...form, criteria: form.criteria.filter(isOther) };
  if (verb === 'moveCriterion') return { ...form, criteria: moveUp(form.criteria, Number(position)) };
  if (verb === 'removeTier') return { ...form, tiers: form.tiers.filter(isOther) };
  if (verb === 'check') return form;
  if (verb !== 'addTier') return undefined;
  const last = form.tiers.at(-1) ?? newJobForm.tiers[0];
  return {
    ...form,
    tiers: last ? [...form.tiers, { ...last, seats: '1', kinds: [] }].slice(0, MAX_TIERS) : form.tiers,
  };
}

/** The list with the entry at a position one place further up; unchanged where there is none. */
function moveUp<Entry>(list: readonly Entry[], position: number): Entry[] {
  const [entry, above] = [list[position], list[position - 1]];
  if (entry === undefined || above === undefined) return [...list];
  return list.map((other, index) => (index === position ? above : index === position - 1 ? entry : other));
}

function numberOf(text: string): number | undefined {
  return /^\s*-?\d{1,9}(\.\d{1,4})?\s*$/.test(text) ? Number(text) : undefined;
}

/** Minor units of an amount typed in major ones; undefined when it is no amount. All currencies in use have cents. */
function minorOf(text: string): bigint | undefined {
  const found = /^\s*(\d{1,9})(?:[.,](\d{1,2}))?\s*$/.exec(text);
  return found ? BigInt(found[1] ?? '0') * 100n + BigInt((found[2] ?? '').padEnd(2, '0')) : undefined;
}

/** The draft the form describes, for the draft's schema to judge. */
export function draftOfForm(form: JobForm): Record<string, unknown> {
  return {
    ...form,
    estimatedMinutes: numberOf(form.estimatedMinutes),
    capMinutes: numberOf(form.capMinutes),
    reviewWindowDays: numberOf(form.reviewWindowDays),
    rateFloorPercent: numberOf(form.rateFloorPercent) ?? null,
    weeklyLimitHours: form.weeklyLimitHours.trim() === '' ? null : (numberOf(form.weeklyLimitHours) ?? Number.NaN),
    budgetMinor: minorOf(form.budgetMinor),
    auditPercent: numberOf(form.auditPercent) ?? null,
    criteria: form.criteria.map(({ rationaleRequired, ...criterion }) => ({
      ...criterion,
      answer: parseAnswerSpec(criterion.answer),
      weight: numberOf(criterion.weight),
      rationale: rationaleRequired ? 'required' : 'optional',
    })),
    tiers: form.tiers.map(({ seats, rate, ...requirement }) => {
      const rateMinor = minorOf(rate);
      return {
        seats: numberOf(seats),
        rateMinorPerHour: rateMinor === undefined ? undefined : Number(rateMinor),
        requirement,
      };
    }),
  };
}
