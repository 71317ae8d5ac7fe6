import type { Queryable } from '~/platform/db/database';
import { postTransaction } from '../ledger/post-transaction.server';
import type { TaskSettlement } from './task-settlement.server';

/**
 * Pays back what the platform's guarantee gave for a task that is over, as far as the rest of its reserve covers it, once per task:
 * job reserved -> platform guarantee. Answers how much of the rest it took.
 */
export async function repayGuarantee(
  tx: Queryable,
  task: Pick<TaskSettlement, 'taskId' | 'jobId' | 'currency' | 'guaranteedMinor'>,
  restMinor: bigint,
  at: Date,
): Promise<bigint> {
  const { taskId, jobId, currency, guaranteedMinor } = task;
  const repaidMinor = guaranteedMinor < restMinor ? guaranteedMinor : restMinor;
  if (repaidMinor === 0n) return 0n;
  await postTransaction(tx, {
    kind: 'guarantee_return',
    idempotencyKey: `guarantee:${taskId}`,
    at,
    currency,
    entries: [
      { account: { kind: 'job_reserved', jobId }, amountMinor: -repaidMinor },
      { account: { kind: 'platform_guarantee' }, amountMinor: repaidMinor },
    ],
    references: { jobId, taskId },
  });
  return repaidMinor;
}
