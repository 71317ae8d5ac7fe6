import { enqueueJob } from '~/platform/jobs/enqueue.server';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { OIG_LEIE } from './exclusion-list';
import type { RequestListInput } from './request-list.schema';

/** Plans the download of the list; the worker does it within seconds. Pressed twice it happens once. */
export async function requestList(ctx: AdminCtx, { isForced }: RequestListInput): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const payload = { requestedBy: ctx.actor.userId, isForced };
    await enqueueJob(tx, 'take_over_exclusion_list', payload, { jobKey: 'take_over_exclusion_list' });
    await recordAudit(tx, ctx, {
      action: 'exclusionList.requested',
      subjectType: 'exclusionList',
      subjectId: OIG_LEIE,
      details: { isForced },
    });
  });
}
