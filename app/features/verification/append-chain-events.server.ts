import type { JsonValue } from '~/core/canonical-json';
import { sha256Hex } from '~/platform/crypto/hash.server';
import type { Queryable } from '~/platform/db/database';
import { chainEventText, genesisHash, type ChainEventKind, type HashedChainEvent } from './chain-event';
import { insertChainEvents, loadChainHeads } from './chain-event-store.server';

/** What happened to a task; `expertId` links the row inside the house and is not part of the hashed event. */
export interface NewChainEvent {
  kind: ChainEventKind;
  body: { [key: string]: JsonValue };
  expertId?: string;
}

/** Links events to each other and to `head`, and hashes them. */
export function hashChain(
  taskId: string,
  at: Date,
  head: { sequence: number; hash: string } | undefined,
  events: readonly NewChainEvent[],
): (HashedChainEvent & { hash: string; expertId: string | null })[] {
  let sequence = head?.sequence ?? 0;
  let previousHash = head?.hash ?? genesisHash;
  return events.map(({ kind, body, expertId }) => {
    sequence += 1;
    const event: HashedChainEvent = { taskId, sequence, kind, at: at.toISOString(), body, previousHash };
    previousHash = sha256Hex(chainEventText(event));
    return { ...event, hash: previousHash, expertId: expertId ?? null };
  });
}

/** Appends events to a task's chain, in the caller's transaction, under the task's lock. */
export async function appendChainEvents(
  tx: Queryable,
  taskId: string,
  at: Date,
  events: readonly NewChainEvent[],
): Promise<void> {
  const heads = await loadChainHeads(tx, [taskId]);
  await insertChainEvents(tx, hashChain(taskId, at, heads.get(taskId), events));
}

/** Writes the first event of many tasks at once. */
export async function beginChains(
  tx: Queryable,
  at: Date,
  tasks: readonly { id: string; event: NewChainEvent }[],
): Promise<void> {
  await insertChainEvents(
    tx,
    tasks.flatMap((task) => hashChain(task.id, at, undefined, [task.event])),
  );
}

/** Appends the same event to the chains of many tasks at once, under their locks. */
export async function appendToChains(
  tx: Queryable,
  at: Date,
  taskIds: readonly string[],
  event: NewChainEvent,
): Promise<void> {
  const heads = await loadChainHeads(tx, taskIds);
  await insertChainEvents(
    tx,
    taskIds.flatMap((taskId) => hashChain(taskId, at, heads.get(taskId), [event])),
  );
}
