import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import { expertPseudonym } from '../accounts/pseudonym.server';
import { orderEarlierReaders } from '../reviews/order-earlier-readers.server';
import type { Answer } from '../reviews/review-content';
import type { ChainEventKind } from '../verification/chain-event';
import type {
  ExportCredentialLoss,
  ExportEvent,
  ExportOpinion,
  ExportUnfinishedClaim,
  ExportVerdict,
} from './export-format';
import { exportAmount } from './export-line';

/** Everything a task went through, in words that leave the house: experts by their pseudonym only. */
export interface TaskRecord {
  verdict: ExportVerdict[];
  opinions: ExportOpinion[];
  unfinished: ExportUnfinishedClaim[];
  events: ExportEvent[];
}

interface ClaimRow {
  claimId: string;
  taskId: string;
  tier: number;
  seatNumber: number;
  expertId: string;
  status: 'submitted' | 'released' | 'lapsed';
  claimedAt: Date;
  endedAt: Date | null;
  payableMs: number | null;
  correctionMs: number | null;
  rateMinorPerHour: bigint;
  amountMinor: bigint | null;
  feeMinor: bigint | null;
  guidelineVersion: number;
  rubricVersion: number;
  policyVersion: number;
  reviewId: string | null;
  revision: number | null;
  contentHash: string | null;
  attestation: { tokens: string[]; validAtJudgment: boolean } | null;
  submittedAt: Date | null;
  credentialLosses: ExportCredentialLoss[] | null;
}

/** The records of tasks by task id: four statements whatever the number of tasks. Claims still held are left out. */
export async function loadTaskRecords(
  tx: Queryable,
  taskIds: readonly string[],
  pseudonymSecret: Uint8Array,
): Promise<Map<string, TaskRecord>> {
  const ids = [...taskIds];
  const records = new Map<string, TaskRecord>(
    ids.map((id) => [id, { verdict: [], opinions: [], unfinished: [], events: [] }]),
  );
  for (const { taskId, ...verdict } of await loadVerdictRows(tx, ids)) records.get(taskId)?.verdict.push(verdict);
  for (const { taskId, at, ...event } of await loadEventRows(tx, ids)) {
    records.get(taskId)?.events.push({ ...event, at: at.toISOString() });
  }
  const answers = await loadAnswersByReview(tx, ids);
  const claims = await loadClaimRows(tx, ids);
  const pseudonymOf = (claim: ClaimRow) => expertPseudonym(pseudonymSecret, claim.expertId);
  for (const claim of claims) {
    const record = records.get(claim.taskId);
    const reader = pseudonymOf(claim);
    if (!record) continue;
    if (claim.status === 'submitted') {
      const readersBelow = listReadersBelow(claim, claims, answers).map(pseudonymOf);
      const opinion = describeOpinion(claim, reader, answers.get(claim.reviewId ?? '') ?? [], record.events);
      record.opinions.push(readersBelow.length === 0 ? opinion : { ...opinion, readersBelow });
    } else {
      const { tier, seatNumber, status } = claim;
      record.unfinished.push({ tier, seatNumber, reader, outcome: status, ...describeTimeAndPay(claim) });
    }
  }
  return records;
}

/** The claims of the tier below that answered what this one was asked, in the order in which its reader saw them. */
function listReadersBelow(
  claim: ClaimRow,
  claims: readonly ClaimRow[],
  answers: ReadonlyMap<string, readonly Answer[]>,
): ClaimRow[] {
  const asked = new Set(answers.get(claim.reviewId ?? '')?.map((answer) => answer.criterionId));
  const below = new Map<string, ClaimRow>();
  for (const other of claims) {
    if (other.taskId !== claim.taskId || other.tier !== claim.tier - 1 || other.reviewId === null) continue;
    const given = answers.get(other.reviewId) ?? [];
    if (given.some(({ criterionId }) => asked.has(criterionId))) below.set(other.reviewId, other);
  }
  return orderEarlierReaders(claim.claimId, [...below.keys()]).flatMap((reviewId) => below.get(reviewId) ?? []);
}

function describeOpinion(
  claim: ClaimRow,
  reader: string,
  answers: readonly Answer[],
  events: readonly ExportEvent[],
): ExportOpinion {
  const event = events.find(
    ({ kind, body }) =>
      kind === 'review_submitted' &&
      body['tier'] === claim.tier &&
      body['seatNumber'] === claim.seatNumber &&
      body['contentHash'] === claim.contentHash,
  );
  const { tier, seatNumber, guidelineVersion, rubricVersion, policyVersion } = claim;
  return {
    tier,
    seatNumber,
    revision: claim.revision ?? 0,
    reader,
    attestation: claim.attestation ?? { tokens: [], validAtJudgment: false },
    ...(claim.credentialLosses === null ? {} : { credentialLosses: claim.credentialLosses }),
    answers: inAskedOrder(answers, event?.body['criteria']),
    submittedAt: (claim.submittedAt ?? claim.claimedAt).toISOString(),
    eventSequence: event?.sequence ?? 0,
    guidelineVersion,
    rubricVersion,
    policyVersion,
    ...describeTimeAndPay(claim),
  };
}

/** The order in which the answers were hashed, which the event states. */
function inAskedOrder(answers: readonly Answer[], asked: unknown): Answer[] {
  const order = new Map(Array.isArray(asked) ? asked.map((id, index) => [id, index]) : []);
  const placeOf = (answer: Answer): number => order.get(answer.criterionId) ?? order.size;
  return [...answers].sort((first, second) => placeOf(first) - placeOf(second));
}

function describeTimeAndPay(claim: ClaimRow) {
  const { amountMinor, feeMinor } = claim;
  return {
    claimedAt: claim.claimedAt.toISOString(),
    endedAt: claim.endedAt?.toISOString() ?? null,
    payableMs: claim.payableMs,
    ...(claim.correctionMs === null ? {} : { decidedMs: (claim.payableMs ?? 0) + claim.correctionMs }),
    rateMinorPerHour: exportAmount(claim.rateMinorPerHour),
    amountMinor: amountMinor === null ? null : exportAmount(amountMinor),
    feeMinor: feeMinor === null ? null : exportAmount(feeMinor),
    costMinor: amountMinor === null || feeMinor === null ? null : exportAmount(amountMinor + feeMinor),
  };
}

function loadVerdictRows(tx: Queryable, taskIds: string[]): Promise<(ExportVerdict & { taskId: string })[]> {
  return tx.query(sql`
    SELECT v.task_id, v.criterion_id, v.value, v.tier, v.method, v.rationale FROM verdict v
    WHERE v.task_id = ANY (${taskIds}::uuid[])
      AND v.version = (SELECT max(latest.version) FROM verdict latest WHERE latest.task_id = v.task_id)
    ORDER BY v.task_id, length(v.criterion_id), v.criterion_id`);
}

function loadEventRows(
  tx: Queryable,
  taskIds: string[],
): Promise<(Omit<ExportEvent, 'at' | 'kind'> & { taskId: string; at: Date; kind: ChainEventKind })[]> {
  return tx.query(sql`
    SELECT task_id, sequence, kind, at, body, previous_hash, hash FROM chain_event
    WHERE task_id = ANY (${taskIds}::uuid[]) ORDER BY task_id, sequence`);
}

async function loadAnswersByReview(tx: Queryable, taskIds: string[]): Promise<Map<string, Answer[]>> {
  const rows = await tx.query<Answer & { reviewId: string }>(sql`
    SELECT a.review_id, a.criterion_id, a.value, a.rationale FROM review r JOIN review_answer a ON a.review_id = r.id
    WHERE r.task_id = ANY (${taskIds}::uuid[])`);
  const answers = new Map<string, Answer[]>();
  for (const { reviewId, ...answer } of rows) {
    const given = answers.get(reviewId);
    if (given) given.push(answer);
    else answers.set(reviewId, [answer]);
  }
  return answers;
}

function loadClaimRows(tx: Queryable, taskIds: string[]): Promise<ClaimRow[]> {
  return tx.query<ClaimRow>(sql`
    SELECT c.id AS claim_id, c.task_id, c.tier, s.seat_number, c.expert_id, c.status, c.claimed_at, c.ended_at, c.payable_ms,
      c.decided_ms - c.payable_ms AS correction_ms, c.rate_minor_per_hour, c.amount_minor + coalesce(x.amount_minor, 0) AS amount_minor,
      c.fee_minor + coalesce(x.fee_minor, 0) AS fee_minor, c.guideline_version, c.rubric_version,
      c.policy_version, r.id AS review_id, r.revision, r.content_hash, r.attestation, r.submitted_at,
      (SELECT jsonb_agg(jsonb_build_object(
          'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'effect', e.effect, 'validAtJudgment', e.valid_at_judgment) ORDER BY e.at, e.loss_id)
        FROM credential_effect e WHERE e.claim_id = c.id AND e.effect IN ('flagged', 'noted')) AS credential_losses
    FROM claim c
    JOIN seat s ON s.id = c.seat_id
    LEFT JOIN review r ON r.claim_id = c.id
    LEFT JOIN pay_adjustment x ON x.claim_id = c.id AND x.kind = 'correction'
    WHERE c.task_id = ANY (${taskIds}::uuid[]) AND c.status <> 'held'
    ORDER BY c.task_id, c.tier, s.seat_number, c.fence, r.revision`);
}
