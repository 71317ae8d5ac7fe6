import type { Site } from '../../../scripts/site/start-site';
import { expect } from './browser-test';

export interface LedgerSegment {
  kind: string;
  payable: boolean;
  startedMs: number;
  endedMs: number;
}

export interface ClaimLedger {
  segments: LedgerSegment[];
  /** From taking the task to its end, milliseconds. */
  lengthMs: number;
  payableMs: number;
  /** How long each kind of time was, milliseconds. */
  ms: (kind: string) => number;
}

/**
 * The ledger of an ended claim as the database holds it: its stretches tile it from claim to end, no payable stretch of its
 * expert overlaps another, and the payable ones sum to what the claim is paid for, those of reading the guideline apart.
 */
export async function readLedger(site: Site, claimId: string): Promise<ClaimLedger> {
  const { rows: claims } = await site.pool.query<{
    claimedMs: number;
    endedMs: number;
    payableMs: number;
    guidelineMs: number;
  }>(
    `SELECT round(extract(epoch FROM claimed_at) * 1000)::float8 AS "claimedMs",
       round(extract(epoch FROM ended_at) * 1000)::float8 AS "endedMs", payable_ms::int AS "payableMs",
       guideline_ms::int AS "guidelineMs"
     FROM claim WHERE id = $1`,
    [claimId],
  );
  const { rows: segments } = await site.pool.query<LedgerSegment>(
    `SELECT kind, payable, round(extract(epoch FROM started_at) * 1000)::float8 AS "startedMs",
       round(extract(epoch FROM ended_at) * 1000)::float8 AS "endedMs"
     FROM segment WHERE claim_id = $1 ORDER BY started_at`,
    [claimId],
  );
  const { rows: overlaps } = await site.pool.query(
    `SELECT 1 FROM segment a JOIN segment b ON b.expert_id = a.expert_id AND b.id > a.id AND a.payable AND b.payable
       AND tstzrange(a.started_at, a.ended_at) && tstzrange(b.started_at, b.ended_at)`,
  );
  const [claim] = claims;
  if (!claim) throw new Error(`there is no claim ${claimId}`);
  const { claimedMs, endedMs, payableMs, guidelineMs } = claim;
  expect(overlaps).toEqual([]);
  expect(segments.map(({ startedMs }) => startedMs)).toEqual([
    claimedMs,
    ...segments.slice(0, -1).map((segment) => segment.endedMs),
  ]);
  expect(segments.at(-1)?.endedMs).toBe(endedMs);
  const sum = (chosen: LedgerSegment[]) =>
    chosen.reduce((total, segment) => total + segment.endedMs - segment.startedMs, 0);
  const ms = (kind: string) => sum(segments.filter((segment) => segment.kind === kind));
  expect(sum(segments.filter(({ payable }) => payable))).toBe(payableMs + guidelineMs);
  expect(ms('guideline')).toBe(guidelineMs);
  return { segments, lengthMs: endedMs - claimedMs, payableMs, ms };
}

/** The reasons in the draft of a claim as the server has it. */
export async function readDraftReasons(site: Site, claimId: string): Promise<string[]> {
  const { rows } = await site.pool.query<{ reasons: string[] }>(
    `SELECT coalesce(jsonb_agg(a ->> 'rationale'), '[]') AS reasons
     FROM claim c JOIN draft d ON d.seat_id = c.seat_id AND d.expert_id = c.expert_id, jsonb_array_elements(d.content -> 'answers') a
     WHERE c.id = $1 AND a ->> 'rationale' <> ''`,
    [claimId],
  );
  return rows[0]?.reasons ?? [];
}
