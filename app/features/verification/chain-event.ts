import { canonicalJson, type JsonValue } from '~/core/canonical-json';

export const chainEventKinds = [
  'opened',
  'review_submitted',
  'claim_lapsed',
  'claim_released',
  'credential_lost',
  'review_flagged',
  'tier_completed',
  'escalated',
  'reread',
  'decided',
  'stuck',
  'cancelled',
] as const;
export type ChainEventKind = (typeof chainEventKinds)[number];

/** The hash before the first event of a task. */
export const genesisHash = '0'.repeat(64);

/** One event of a task's chain as it is exported and hashed. `at` is ISO 8601 with milliseconds, UTC. */
export interface HashedChainEvent {
  taskId: string;
  sequence: number;
  kind: ChainEventKind;
  at: string;
  body: { [key: string]: JsonValue };
  previousHash: string;
}

/** The text whose SHA-256 is the event's hash: the canonical JSON of the event with the previous hash in it. */
export function chainEventText(event: HashedChainEvent): string {
  const { taskId, sequence, kind, at, body, previousHash } = event;
  return canonicalJson({ taskId, sequence, kind, at, body, previousHash });
}
