import { z } from 'zod';
import { type RecordPart } from './record-parts';
import { wilsonInterval } from './wilson-interval';

export const WORK_RECORD_FORMAT = 'assay-work-record/1';

const count = z.number().int().nonnegative();
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const names = z.object({ en: z.string(), 'zh-CN': z.string() });
const shareInTenThousandths = z.number().int().min(0).max(10_000);

const credentialSchema = z.object({
  kind: z.string(),
  name: names,
  jurisdiction: z.string(),
  specialties: z.array(names),
  level: names.nullable(),
  verifiedOn: day,
  /** The last day on which the verification holds. */
  validThrough: day,
});

/**
 * A work record as it is signed, every part that was not chosen null: no number of a credential, no document, no company, no
 * task. Whole numbers only, so that its text never depends on how a machine prints fractions.
 */
export const workRecordSchema = z.object({
  format: z.literal(WORK_RECORD_FORMAT),
  id: z.uuid(),
  /** The did:web of the installation that signed. */
  issuer: z.string(),
  /** When everything in it was so. */
  validAt: z.iso.datetime(),
  name: z.string().nullable(),
  credentials: z.array(credentialSchema).nullable(),
  languages: z.array(z.object({ tag: z.string(), read: z.string(), write: z.string() })).nullable(),
  /** Reviews handed in, by the field of work of their job. */
  fields: z.array(z.object({ field: z.string(), reviews: count })).nullable(),
  work: z
    .object({
      /** Paid time that was approved, after corrections. */
      paidMinutes: count,
      reviewsSubmitted: count,
      /** Those of them whose task has its verdict. */
      reviewsDecided: count,
    })
    .nullable(),
  agreement: z
    .object({
      /** Answers somebody else judged as well, in decided tasks, over the latest reviews up to `latestReviews`. */
      answers: count,
      /** Those of them that are the verdict. */
      upheld: count,
      latestReviews: count,
      /** Wilson's 95 % interval of the share; null where there is no answer to count. */
      interval: z.object({ low: shareInTenThousandths, high: shareInTenThousandths }).nullable(),
    })
    .nullable(),
  /** Objections of companies to time the expert was to be paid for, by how they ended. */
  disputes: z
    .object({ raised: count, forExpert: count, reduced: count, withdrawn: count, undecided: count })
    .nullable(),
  memberSince: day.nullable(),
});
export type WorkRecord = z.output<typeof workRecordSchema>;

/** Everything the house knows of an expert's work that a record may say. */
export interface WorkFacts {
  name: string;
  memberSince: Date;
  credentials: z.output<typeof credentialSchema>[];
  languages: { tag: string; read: string; write: string }[];
  fields: { field: string; reviews: number }[];
  paidMs: bigint;
  reviewsSubmitted: number;
  reviewsDecided: number;
  answers: number;
  upheld: number;
  disputes: { raised: number; forExpert: number; reduced: number; withdrawn: number; undecided: number };
}

/** Agreement is counted over this many reviews at most, the latest ones. */
export const AGREEMENT_REVIEWS = 2_000;

const MS_PER_MINUTE = 60_000n;

/** The record of these facts that shows the chosen parts and nothing else. */
export function buildWorkRecord(
  facts: WorkFacts,
  parts: readonly RecordPart[],
  given: { id: string; issuer: string; at: Date },
): WorkRecord {
  const chosen = <Value>(part: RecordPart, value: Value): Value | null => (parts.includes(part) ? value : null);
  const { paidMs, reviewsSubmitted, reviewsDecided } = facts;
  return {
    format: WORK_RECORD_FORMAT,
    id: given.id,
    issuer: given.issuer,
    validAt: given.at.toISOString(),
    name: chosen('name', facts.name),
    credentials: chosen('credentials', facts.credentials),
    languages: chosen('languages', facts.languages),
    fields: chosen('fields', facts.fields),
    work: chosen('work', { paidMinutes: Number(paidMs / MS_PER_MINUTE), reviewsSubmitted, reviewsDecided }),
    agreement: chosen('agreement', describeAgreement(facts)),
    disputes: chosen('disputes', facts.disputes),
    memberSince: chosen('memberSince', facts.memberSince.toISOString().slice(0, 10)),
  };
}

function describeAgreement({ answers, upheld }: WorkFacts): NonNullable<WorkRecord['agreement']> {
  const interval = answers === 0 ? null : wilsonInterval(upheld, answers);
  return {
    answers,
    upheld,
    latestReviews: AGREEMENT_REVIEWS,
    interval: interval && { low: Math.floor(interval.low * 10_000), high: Math.ceil(interval.high * 10_000) },
  };
}
