import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { HashedChainEvent } from './chain-event';

/** The last event of each task's chain; a task without one is left out. The caller holds the tasks' locks. */
export async function loadChainHeads(
  tx: Queryable,
  taskIds: readonly string[],
): Promise<Map<string, { sequence: number; hash: string }>> {
  const rows = await tx.query<{ taskId: string; sequence: number; hash: string }>(sql`
    SELECT t.id AS task_id, head.sequence, head.hash
    FROM unnest(${[...taskIds]}::uuid[]) AS t (id) CROSS JOIN LATERAL (
      SELECT sequence, hash FROM chain_event WHERE task_id = t.id ORDER BY sequence DESC LIMIT 1) head`);
  return new Map(rows.map(({ taskId, ...head }) => [taskId, head]));
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
