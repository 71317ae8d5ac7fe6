import type { z } from 'zod';
import { enqueueJob } from '~/platform/jobs/enqueue.server';
import type { AdminCtx, SystemCtx } from '~/features/accounts/context';
import type { financeRequestSchema } from './request-finance-work.schema';
import { runPayouts } from './run-payouts.server';

/** Plans what the finance desk asks for; both read more than a request should, so the worker does them. */
export async function requestFinanceWork(ctx: AdminCtx, input: z.output<typeof financeRequestSchema>): Promise<void> {
  const { intent, includeNotYetDue } = input;
  if (intent === 'check') return enqueueJob(ctx.db, 'check_finances', {}, { jobKey: 'check_finances' });
  const payload = { adminUserId: ctx.actor.userId, includeNotYetDue };
  await enqueueJob(ctx.db, 'run_requested_payouts', payload, { jobKey: `payouts:${ctx.requestId}` });
}

/** The payout run an admin asked for, in their name, and a look over all money after it. */
export async function runRequestedPayouts(
  ctx: SystemCtx,
  input: { adminUserId: string; includeNotYetDue: boolean },
): Promise<void> {
  const actor = { kind: 'admin', userId: input.adminUserId } as const;
  await runPayouts({ ...ctx, actor }, { includeNotYetDue: input.includeNotYetDue });
  await enqueueJob(ctx.db, 'check_finances', {}, { jobKey: 'check_finances' });
}
