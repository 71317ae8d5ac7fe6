import { sql, type Sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** What the loss of a credential did to a claim: the seat went back untouched, or paid; its review is read again, or bears a note. */
export type LossEffect = 'returned' | 'handed_back' | 'flagged' | 'noted';

/** A loss of a credential, and what its holder could do before and after it. */
export interface Loss {
  id: string;
  expertId: string;
  at: Date;
  completed: boolean;
  /**
   * Capability ids held at any moment between the lapse (or the decision) and the loss, those of after it where it took nothing
   * away; null where no history is older.
   */
  before: number[] | null;
  after: number[];
  /** The last change of the holder's capabilities that belongs to the loss; a claim made under a later one is none of its. */
  changeId: bigint;
}

/**
 * A loss with the history of its holder's capabilities around it; undefined where there is no such loss. A lapse
 * begins when the proof's time was over, which another change may have noticed before the sweep did; changes of one expert
 * are ordered by their ids, because each is written under the expert's lock. A loss without a change of its own took nothing
 * away, because another proof carries the same, or everything was gone already with the admission: then what that took counts.
 */
export async function loadLoss(db: Queryable, lossId: string): Promise<Loss | undefined> {
  return db.first<Loss>(sql`
    WITH loss AS (
      SELECT l.id, l.expert_id, l.at, least(l.at, coalesce((
          SELECT (k.facts ->> 'validUntil')::timestamptz FROM credential_check k
          WHERE k.credential_id = l.credential_id AND k.decision = 'expired' AND k.checked_at = l.at LIMIT 1), c.valid_until)) AS began_at,
        EXISTS (SELECT 1 FROM loss_completion d WHERE d.loss_id = l.id) AS completed
      FROM credential_loss l JOIN credential c ON c.id = l.credential_id WHERE l.id = ${lossId}::uuid
    ), latest AS (
      SELECT c.id, c.at, c.capability_ids FROM capability_change c, loss WHERE c.expert_id = loss.expert_id AND c.at <= loss.at
      ORDER BY c.at DESC, c.id DESC LIMIT 1
    ), earlier AS (
      SELECT c.capability_ids FROM capability_change c, loss, latest
      WHERE c.expert_id = loss.expert_id AND c.id < latest.id AND (c.at >= loss.began_at OR c.id = (
        SELECT p.id FROM capability_change p
        WHERE p.expert_id = loss.expert_id AND p.id < latest.id AND p.at < loss.began_at ORDER BY p.id DESC LIMIT 1))
    )
    SELECT loss.id, loss.expert_id, loss.at, loss.completed, coalesce(latest.id, 0) AS change_id,
      coalesce(latest.capability_ids, '{}') AS after,
      CASE WHEN latest.at < loss.began_at AND latest.capability_ids <> '{}' THEN latest.capability_ids
        WHEN EXISTS (SELECT 1 FROM earlier) THEN ARRAY(SELECT DISTINCT unnest(earlier.capability_ids) FROM earlier) END AS before
    FROM loss LEFT JOIN latest ON true`);
}

/** A tier of a job. */
export interface JobTierKey {
  jobId: string;
  tier: number;
}

/** The tiers the holder has worked in, could work in before the loss (as far as that is known), and could not after it. */
export async function loadLostTiers(db: Queryable, loss: Loss): Promise<JobTierKey[]> {
  return db.query<JobTierKey>(sql`
    SELECT w.job_id, w.tier FROM (SELECT DISTINCT job_id, tier FROM claim WHERE expert_id = ${loss.expertId}::uuid) w
    WHERE (${loss.before}::int[] IS NULL OR EXISTS (
        SELECT 1 FROM job_tier_clause c
        WHERE c.job_id = w.job_id AND c.tier = w.tier AND c.token_ids <@ ${loss.before}::int[]))
      AND NOT EXISTS (
        SELECT 1 FROM job_tier_clause c
        WHERE c.job_id = w.job_id AND c.tier = w.tier AND c.token_ids <@ ${loss.after}::int[])`);
}

/** A claim by the order in which a holder's claims were made. */
export interface LossClaim {
  claimId: string;
  taskId: string;
  claimedAt: Date;
}
export type ClaimPlace = Pick<LossClaim, 'claimId' | 'claimedAt'>;

/**
 * A claim, given its alias, on which neither the loss had an effect yet nor another one of the same moment: who loses several
 * credentials at once loses their work once.
 */
function spared(claim: Sql, loss: Loss) {
  return sql`NOT EXISTS (
    SELECT 1 FROM credential_effect e JOIN credential_loss l ON l.id = e.loss_id
    WHERE e.claim_id = ${claim}.id AND l.expert_id = ${loss.expertId}::uuid AND l.at = ${loss.at}::timestamptz)`;
}

/** The claims in these tiers on which the loss has had no effect yet, but for those made under proofs that came after it. */
function untouched(loss: Loss, tiers: readonly JobTierKey[]) {
  return sql`c.expert_id = ${loss.expertId}::uuid
    AND (c.job_id, c.tier) IN (
      SELECT * FROM unnest(${tiers.map(({ jobId }) => jobId)}::uuid[], ${tiers.map(({ tier }) => tier)}::int[]))
    AND ${spared(sql`c`, loss)}
    AND NOT EXISTS (
      SELECT 1 FROM capability_change later JOIN job_tier_clause k ON k.job_id = c.job_id AND k.tier = c.tier
      WHERE later.expert_id = c.expert_id AND later.id > ${loss.changeId}::bigint AND later.at <= c.claimed_at
        AND k.token_ids <@ later.capability_ids)`;
}

function behind(after: ClaimPlace | undefined) {
  return sql`(${after?.claimId ?? null}::uuid IS NULL
    OR (c.claimed_at, c.id) > (${after?.claimedAt ?? null}::timestamptz, ${after?.claimId ?? null}::uuid))`;
}

/** The next claims the loss has to end (`held`) or to flag (`undecided`), in the order they were made. */
export async function loadOpenClaims(
  db: Queryable,
  loss: Loss,
  tiers: readonly JobTierKey[],
  page: { kind: 'held' | 'undecided'; after: ClaimPlace | undefined; limit: number },
): Promise<LossClaim[]> {
  const isOpen =
    page.kind === 'held'
      ? sql`c.status = 'held'`
      : sql`c.status = 'submitted' AND t.status NOT IN ('decided', 'final', 'cancelled')`;
  return db.query<LossClaim>(sql`
    SELECT c.id AS claim_id, c.task_id, c.claimed_at FROM claim c JOIN task t ON t.id = c.task_id
    WHERE ${untouched(loss, tiers)} AND ${isOpen} AND ${behind(page.after)}
    ORDER BY c.claimed_at, c.id LIMIT ${page.limit}::int`);
}

/** Has whoever writes notes for another loss of the same holder wait for the end of the transaction. */
export async function lockNotes(tx: Queryable, loss: Loss): Promise<void> {
  await tx.execute(sql`SELECT 1 FROM expert WHERE user_id = ${loss.expertId}::uuid FOR NO KEY UPDATE`);
}

/**
 * Notes on the next reviews whose tasks are over whether their reader was entitled when they were handed in, as their attestation
 * says, under `lockNotes`. Answers the last claim looked at, undefined after the last page.
 */
export async function insertNotes(
  tx: Queryable,
  loss: Loss,
  tiers: readonly JobTierKey[],
  page: { after: ClaimPlace | undefined; limit: number; at: Date },
): Promise<ClaimPlace | undefined> {
  return tx.first<ClaimPlace>(sql`
    WITH page AS MATERIALIZED (
      SELECT c.id, c.claimed_at FROM claim c JOIN task t ON t.id = c.task_id
      WHERE ${untouched(loss, tiers)} AND c.status = 'submitted' AND t.status IN ('decided', 'final', 'cancelled')
        AND ${behind(page.after)}
      ORDER BY c.claimed_at, c.id LIMIT ${page.limit}::int
    ), written AS (
      INSERT INTO credential_effect (loss_id, claim_id, effect, valid_at_judgment, at)
      SELECT ${loss.id}::uuid, page.id, 'noted', ${validAtJudgment(sql`page.id`)}, ${page.at}::timestamptz FROM page
      ON CONFLICT DO NOTHING
    )
    SELECT id AS claim_id, claimed_at FROM page ORDER BY claimed_at DESC, id DESC LIMIT 1`);
}

/** What the attestation of a claim's last review says of its reader's standing; reviews are found by their seat. */
function validAtJudgment(claimId: Sql) {
  return sql`coalesce((
    SELECT (r.attestation ->> 'validAtJudgment')::bool
    FROM claim judged JOIN review r ON r.seat_id = judged.seat_id AND r.claim_id = judged.id
    WHERE judged.id = ${claimId} ORDER BY r.revision DESC LIMIT 1), false)`;
}

/** Whether the loss, or another one of the same moment, has had its effect on a claim already. */
export async function loadIsAffected(tx: Queryable, loss: Loss, claimId: string): Promise<boolean> {
  const row = await tx.first(
    sql`SELECT 1 AS spared FROM claim c WHERE c.id = ${claimId}::uuid AND ${spared(sql`c`, loss)}`,
  );
  return row === undefined;
}

/** Whether a loss has flagged the review of a claim. */
export async function loadIsFlagged(tx: Queryable, claimId: string): Promise<boolean> {
  const row = await tx.first(sql`
    SELECT 1 AS flagged FROM credential_effect WHERE claim_id = ${claimId}::uuid AND effect = 'flagged' LIMIT 1`);
  return row !== undefined;
}

/** Writes what a loss did to one claim; false when it was written before. */
export async function insertEffect(
  tx: Queryable,
  { lossId, claimId, effect, at }: { lossId: string; claimId: string; effect: LossEffect; at: Date },
): Promise<boolean> {
  const judged = effect === 'flagged' || effect === 'noted';
  const written = await tx.execute(sql`
    INSERT INTO credential_effect (loss_id, claim_id, effect, valid_at_judgment, at)
    VALUES (${lossId}::uuid, ${claimId}::uuid, ${effect}, ${judged ? validAtJudgment(sql`${claimId}::uuid`) : sql`NULL`},
      ${at}::timestamptz)
    ON CONFLICT DO NOTHING`);
  return written === 1;
}

/** Writes down that a loss has had all its effects; false when that was written before. */
export async function insertCompletion(tx: Queryable, lossId: string, at: Date): Promise<boolean> {
  const written = await tx.execute(sql`
    INSERT INTO loss_completion (loss_id, completed_at) VALUES (${lossId}::uuid, ${at}::timestamptz)
    ON CONFLICT DO NOTHING`);
  return written === 1;
}

/** The losses of the last 30 days that have not had all their effects, oldest first. */
export async function loadUnfinishedLosses(db: Queryable, limit: number): Promise<{ lossId: string }[]> {
  return db.query<{ lossId: string }>(sql`
    SELECT l.id AS loss_id FROM credential_loss l
    WHERE l.at > assay_now() - interval '30 days' AND NOT EXISTS (SELECT 1 FROM loss_completion d WHERE d.loss_id = l.id)
    ORDER BY l.at, l.id LIMIT ${limit}::int`);
}
