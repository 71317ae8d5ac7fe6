import { doEach } from '~/platform/jobs/do-each.server';
import type { SystemCtx } from '../accounts/context';
import { applyCredentialLoss } from './apply-credential-loss.server';
import { loadUnfinishedLosses } from './loss-store.server';

const LOSSES_PER_SWEEP = 200;

/** Takes up losses whose effects are not complete, because a worker died or a reaction failed. */
export async function finishCredentialLosses(ctx: SystemCtx): Promise<void> {
  await doEach(ctx.services.log, await loadUnfinishedLosses(ctx.db, LOSSES_PER_SWEEP), (loss) =>
    applyCredentialLoss(ctx, loss),
  );
}
