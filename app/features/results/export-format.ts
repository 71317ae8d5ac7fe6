import { z } from 'zod';
import { canonicalJson, type JsonValue } from '~/core/canonical-json';
import { answerSpecSchema } from '../jobs/rubric';
import { chainEventKinds } from '../verification/chain-event';

/**
 * The export file: one JSON object per line, each line the canonical JSON of its object (see canonical-json.ts), in UTF-8.
 * Line 1 is the header, then one line per task, then the footer. `line` counts from 1; `previousSha256` is the SHA-256 of
 * the line before as text (64 zeros on line 1), so that a line which is changed, removed, inserted or moved is found;
 * `signature` is Ed25519 over `signedLineText`.
 */
export const exportFormat = 'assay-export/1';

const count = z.number().int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.iso.datetime({ precision: 3 });
const json: z.ZodType<JsonValue> = z.json();
/** A whole number of minor units; text where it is beyond what JSON numbers hold exactly. */
const amount = z.union([count, z.string().regex(/^\d{16,40}$/)]);

const placed = { line: z.number().int().min(1), previousSha256: sha256 };
/** 64 bytes in base64 have exactly one spelling. */
const sealed = { signature: z.string().regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/) };

const attestation = z.strictObject({ tokens: z.array(z.string()), validAtJudgment: z.boolean() });

const timeAndPay = {
  claimedAt: moment,
  endedAt: moment.nullable(),
  payableMs: count.nullable(),
  /** The payable time a decision left, below `payableMs`; only where a dispute reduced the pay. */
  decidedMs: count.optional(),
  rateMinorPerHour: amount,
  amountMinor: amount.nullable(),
  feeMinor: amount.nullable(),
  /** What the review costs the company: the expert's pay and the platform's fee. */
  costMinor: amount.nullable(),
};

/**
 * A credential of the reader's that was lost after the review was handed in: `flagged` while the task was undecided, so that the
 * review decided nothing and was read again, `noted` afterwards. `validAtJudgment` is the attestation's.
 */
const credentialLossSchema = z.strictObject({
  at: moment,
  effect: z.enum(['flagged', 'noted']),
  validAtJudgment: z.boolean(),
});
export type ExportCredentialLoss = z.infer<typeof credentialLossSchema>;

const opinionSchema = z.strictObject({
  tier: count,
  seatNumber: count,
  revision: count,
  /** The organization's name for this expert. */
  reader: z.string(),
  attestation,
  /** Only where a credential of the reader's was lost; the oldest loss first. */
  credentialLosses: z.array(credentialLossSchema).min(1).optional(),
  /** Above tier 1: the readers of the tier below whom this one's reasons call Reader A, B, …, in this order. */
  readersBelow: z.array(z.string()).optional(),
  answers: z.array(z.strictObject({ criterionId: z.string(), value: z.string(), rationale: z.string() })),
  submittedAt: moment,
  /** The event that carries the hash of the answers. */
  eventSequence: count,
  guidelineVersion: count,
  rubricVersion: count,
  policyVersion: count,
  ...timeAndPay,
});
export type ExportOpinion = z.infer<typeof opinionSchema>;

/** A claim that ended without a review and was paid for its counted time. */
const unfinishedSchema = z.strictObject({
  tier: count,
  seatNumber: count,
  reader: z.string(),
  outcome: z.enum(['released', 'lapsed']),
  ...timeAndPay,
});
export type ExportUnfinishedClaim = z.infer<typeof unfinishedSchema>;

const eventSchema = z.strictObject({
  sequence: z.number().int().min(1),
  kind: z.enum(chainEventKinds),
  at: moment,
  body: z.record(z.string(), json),
  previousHash: sha256,
  hash: sha256,
});
export type ExportEvent = z.infer<typeof eventSchema>;

const verdictSchema = z.strictObject({
  criterionId: z.string(),
  value: z.string(),
  tier: count,
  method: z.string(),
  rationale: z.string(),
});
export type ExportVerdict = z.infer<typeof verdictSchema>;

const criterionSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  group: z.string().optional(),
  critical: z.boolean(),
  answer: answerSpecSchema,
});
export type ExportCriterion = z.infer<typeof criterionSchema>;

const taskFields = {
  kind: z.literal('task'),
  jobId: z.uuid(),
  taskId: z.uuid(),
  externalId: z.string(),
  status: z.enum(['decided', 'final', 'stuck', 'cancelled']),
  stuckReason: z.string().nullable(),
  contentHash: z.string(),
  /**
   * The fields of the import no expert saw, as they came in; only in exports that were asked to carry them, null where
   * the task has none. Taken as it is: a schema would drop keys such as `__proto__`.
   */
  hidden: z.custom<JsonValue>().optional(),
  criteria: z.array(criterionSchema),
  verdict: z.array(verdictSchema),
  opinions: z.array(opinionSchema),
  unfinished: z.array(unfinishedSchema),
  events: z.array(eventSchema).min(1),
  head: z.strictObject({ sequence: z.number().int().min(1), hash: sha256 }),
};
export const exportTaskSchema = z.strictObject({ ...taskFields, ...placed, ...sealed });
export type ExportTaskLine = z.infer<typeof exportTaskSchema>;
export type ExportTask = Omit<ExportTaskLine, keyof typeof placed | 'signature'>;

export const exportHeaderSchema = z.strictObject({
  kind: z.literal('header'),
  format: z.literal(exportFormat),
  jobId: z.uuid(),
  title: z.string(),
  domain: z.string(),
  contentLanguage: z.string(),
  currency: z.string(),
  exportedAt: moment,
  /** SHA-256 of the public signing key in PEM; the key itself must be had apart from the file. */
  keySha256: sha256,
  guidelines: z.array(z.strictObject({ version: count, markdown: z.string() })),
  rubrics: z.array(z.strictObject({ version: count, criteria: json })),
  policies: z.array(z.strictObject({ version: count, policy: json })),
  ...placed,
  ...sealed,
});
export type ExportHeaderLine = z.infer<typeof exportHeaderSchema>;
export type ExportHeader = Omit<ExportHeaderLine, keyof typeof placed | 'signature'>;

export const exportFooterSchema = z.strictObject({
  kind: z.literal('footer'),
  jobId: z.uuid(),
  tasks: count,
  ...placed,
  ...sealed,
});
export type ExportFooterLine = z.infer<typeof exportFooterSchema>;
export type ExportFooter = Omit<ExportFooterLine, keyof typeof placed | 'signature'>;

export const exportLineSchema = z.discriminatedUnion('kind', [
  exportHeaderSchema,
  exportTaskSchema,
  exportFooterSchema,
]);
export type ExportLine = z.infer<typeof exportLineSchema>;
export type UnsignedExportLine = (ExportHeader | ExportTask | ExportFooter) & { line: number; previousSha256: string };

/** SHA-256 of the UTF-8 text, 64 lower-case hex digits; handed in, because pure code holds no crypto of its own. */
export type Sha256 = (text: string) => string;

/**
 * The text a line's signature covers: the canonical JSON of format, kind, job, task and the head of its chain (null where
 * the line has none) with `lineSha256`, the SHA-256 of the canonical JSON of the line without `signature`.
 */
export function signedLineText(line: UnsignedExportLine, hash: Sha256): string {
  const isTask = line.kind === 'task';
  return canonicalJson({
    format: exportFormat,
    kind: line.kind,
    jobId: line.jobId,
    taskId: isTask ? line.taskId : null,
    headSequence: isTask ? line.head.sequence : null,
    headHash: isTask ? line.head.hash : null,
    lineSha256: hash(lineText(line)),
  });
}

/**
 * A line as it stands in the file, without its line break. Optional fields that are absent are left out. Numbers that are
 * not whole occur in hidden fields only; everywhere else the schema refuses them.
 */
export function lineText(line: UnsignedExportLine & { signature?: string }): string {
  return canonicalJson(withoutAbsent(line), { anyNumber: true });
}

function withoutAbsent(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(withoutAbsent);
  if (typeof value !== 'object' || value === null) return value as JsonValue;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .map(([key, entry]) => [key, withoutAbsent(entry)]),
  );
}
