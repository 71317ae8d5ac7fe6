import { expectOk } from '~/core/result';
import { listClaimSegments } from '~/features/decisions/list-claim-segments.server';
import { requestCorrection } from '~/features/decisions/request-correction.server';
import type { Database } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import { insertClaim, insertSegment, insertTask } from '../payments/payment-fixtures';
import { disputeGround, type DisputeGround } from './dispute-ground';

export const MINUTE = 60_000;
export const whyOfExpert = 'I read the second paper on my desk all that time.';

/** Ten counted minutes, eight idle ones, five offline, in this order. */
const course = [
  { kind: 'active', lengthMs: 10 * MINUTE, payable: true },
  { kind: 'idle', lengthMs: 8 * MINUTE, payable: false },
  { kind: 'offline', lengthMs: 5 * MINUTE, payable: false },
] as const;

/** A dispute ground whose claim has segments: `counted`, `idle` and `offline` are their ids. */
export async function correctionGround(db: Database, options: Parameters<typeof disputeGround>[1] = {}) {
  const g = await disputeGround(db, options);
  return { ...g, ...(await insertCourse(db, g.claim.claimId)) };
}

export type CorrectionGround = Awaited<ReturnType<typeof correctionGround>>;

/** Writes the segments of a claim, from its beginning on. */
export async function insertCourse(db: Database, claimId: string) {
  let startMs = 0;
  for (const segment of course) {
    await insertSegment(db, claimId, { startMs, ...segment });
    startMs += segment.lengthMs;
  }
  const [counted, idle, offline] = (await listClaimSegments(db, claimId)).map(({ segmentId }) => segmentId);
  if (!counted || !idle || !offline) throw new Error('three segments');
  return { counted, idle, offline };
}

/** A second claim of the same expert on another task of the job, with the same course so many milliseconds later. */
export async function anotherClaim(db: Database, g: DisputeGround, laterMs: number) {
  const taskId = await insertTask(db, { jobId: g.jobId, organizationId: g.company.organizationId });
  const claim = await insertClaim(db, { jobId: g.jobId, taskId, expertId: g.expertId });
  await db.execute(sql`
    UPDATE claim SET claimed_at = (SELECT claimed_at FROM claim WHERE id = ${g.claim.claimId}::uuid)
      + ${laterMs} * interval '1 millisecond' WHERE id = ${claim.claimId}::uuid`);
  return { ...claim, taskId, ...(await insertCourse(db, claim.claimId)) };
}

/** Asks for segments of the ground's claim; answers the request's id. */
export async function request(g: CorrectionGround, segments: bigint[], claimId = g.claim.claimId): Promise<string> {
  const asked = await requestCorrection(await g.expertCtx(), {
    claimId,
    clause: 'workedWithoutInput',
    lines: segments.map((segmentId) => ({ segmentId, reason: whyOfExpert })),
  });
  return expectOk(asked).disputeId;
}

/** What the columns of pay say of a claim. */
export async function readPay(db: Database, claimId: string) {
  const row = await db.first<{
    payStatus: string;
    payableMs: number;
    decidedMs: number | null;
    amountMinor: bigint;
    feeMinor: bigint;
    addedMinor: bigint;
    addedFeeMinor: bigint;
  }>(sql`
    SELECT pay_status::text AS pay_status, payable_ms, decided_ms, amount_minor, fee_minor, added_minor, added_fee_minor
    FROM claim WHERE id = ${claimId}::uuid`);
  if (!row) throw new Error('no such claim');
  return row;
}
