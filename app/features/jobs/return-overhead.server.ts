import type { Queryable } from '~/platform/db/database';
import { postTransaction } from '../ledger/post-transaction.server';
import type { OverheadRest, PooledJob } from './overhead-pool.server';

/** Posts what is left of a job's overhead pool once its tasks are over: job reserved -> company available, once each time. */
export async function returnOverhead(
  tx: Queryable,
  job: PooledJob,
  { restMinor, returnNumber }: OverheadRest,
  at: Date,
): Promise<void> {
  const { jobId, organizationId, currency } = job;
  await postTransaction(tx, {
    kind: 'overhead_return',
    idempotencyKey: `overhead:${jobId}:${returnNumber}`,
    at,
    currency,
    entries: [
      { account: { kind: 'job_reserved', jobId }, amountMinor: -restMinor },
      { account: { kind: 'company_available', organizationId }, amountMinor: restMinor },
    ],
    references: { jobId },
  });
}
