import type { SystemCtx } from '~/features/accounts/context';
import { finalizeTask } from './finalize-task.server';

/** A decided task may be final at once, when all its reviews were approved before. */
export async function onTaskDecided(ctx: SystemCtx, event: { taskId: string }): Promise<void> {
  await finalizeTask(ctx, event);
}
