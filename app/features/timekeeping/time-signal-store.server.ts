import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { TimeSignal, TimeSignalKind, TimeSignalOutcome } from './time-signal';

/** Appends a signal of a claim; a kind that was raised before stays as it is. */
export async function insertTimeSignal(
  tx: Queryable,
  signal: TimeSignal & { id: string; claimId: string; raisedAt: Date },
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO time_signal (id, claim_id, kind, figures, raised_at)
    VALUES (${signal.id}::uuid, ${signal.claimId}::uuid, ${signal.kind}::text, ${JSON.stringify(signal.figures)}::jsonb,
      ${signal.raisedAt}::timestamptz)
    ON CONFLICT (claim_id, kind) DO NOTHING`);
}

/** A signal with who has a part in it, under lock; undefined for none. */
export async function loadTimeSignalForUpdate(
  tx: Queryable,
  signalId: string,
  lookerId: string,
): Promise<
  | {
      kind: TimeSignalKind;
      claimId: string;
      organizationId: string;
      outcome: TimeSignalOutcome | null;
      note: string | null;
      lookedBy: string | null;
      hasPart: boolean;
      lookerName: string;
    }
  | undefined
> {
  return tx.first(sql`
    SELECT s.kind, s.claim_id, j.organization_id, s.outcome, s.note, s.looked_by,
      c.expert_id = ${lookerId}::uuid OR EXISTS (SELECT 1 FROM membership m
        WHERE m.user_id = ${lookerId}::uuid AND m.organization_id = j.organization_id) AS has_part,
      (SELECT u.display_name FROM user_account u WHERE u.id = ${lookerId}::uuid) AS looker_name
    FROM time_signal s JOIN claim c ON c.id = s.claim_id JOIN job j ON j.id = c.job_id
    WHERE s.id = ${signalId}::uuid FOR UPDATE OF s`);
}

/** Writes what somebody made of a signal. */
export async function updateTimeSignalLooked(
  tx: Queryable,
  signalId: string,
  look: { outcome: TimeSignalOutcome; note: string; lookedBy: string; lookedByName: string; lookedAt: Date },
): Promise<void> {
  await tx.execute(sql`
    UPDATE time_signal SET outcome = ${look.outcome}::text, note = ${look.note}::text, looked_by = ${look.lookedBy}::uuid,
      looked_by_name = ${look.lookedByName}::text, looked_at = ${look.lookedAt}::timestamptz
    WHERE id = ${signalId}::uuid`);
}

/** Keeps how often devices' clocks were set, of beats whose claims exist; a beat told twice is kept once. */
export async function insertClockJumps(
  db: Queryable,
  told: readonly { claimId: string; sequence: number; jumps: number }[],
): Promise<void> {
  await db.execute(sql`
    INSERT INTO clock_jump (claim_id, sequence, jumps, at)
    SELECT c.id, b.sequence, b.jumps, assay_now()
    FROM unnest(${told.map(({ claimId }) => claimId)}::uuid[], ${told.map(({ sequence }) => sequence)}::int[],
      ${told.map(({ jumps }) => jumps)}::int[]) AS b (claim_id, sequence, jumps) JOIN claim c ON c.id = b.claim_id
    ON CONFLICT (claim_id, sequence) DO NOTHING`);
}
