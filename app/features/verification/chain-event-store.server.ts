import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { HashedChainEvent } from './chain-event';

/** The last event of a task's chain. The caller holds the task's lock. */
export async function loadChainHead(
  tx: Queryable,
  taskId: string,
): Promise<{ sequence: number; hash: string } | undefined> {
  return tx.first<{ sequence: number; hash: string }>(sql`
    SELECT sequence, hash FROM chain_event WHERE task_id = ${taskId}::uuid ORDER BY sequence DESC LIMIT 1`);
}

export async function insertChainEvents(
  tx: Queryable,
  events: readonly (HashedChainEvent & { hash: string; expertId: string | null })[],
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO chain_event (task_id, sequence, kind, at, body, previous_hash, hash, expert_id)
    SELECT e.task_id, e.sequence, e.kind, e.at, e.body, e.previous_hash, e.hash, e.expert_id
    FROM unnest(
      ${events.map((event) => event.taskId)}::uuid[], ${events.map((event) => event.sequence)}::int[],
      ${events.map((event) => event.kind)}::text[], ${events.map((event) => event.at)}::timestamptz[],
      ${events.map((event) => JSON.stringify(event.body))}::jsonb[], ${events.map((event) => event.previousHash)}::text[],
      ${events.map((event) => event.hash)}::text[], ${events.map((event) => event.expertId)}::uuid[]
    ) AS e (task_id, sequence, kind, at, body, previous_hash, hash, expert_id)`);
}
