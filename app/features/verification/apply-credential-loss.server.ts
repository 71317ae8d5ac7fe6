import type { Queryable } from '~/platform/db/database';
import { doEach } from '~/platform/jobs/do-each.server';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { SystemCtx } from '../accounts/context';
import type { ClaimWithSeat } from '../reviews/claim';
import { hasDraftContent } from '../reviews/has-draft-content.server';
import { loadLockedClaim } from '../reviews/load-claim.server';
import { isUndecided } from './chain';
import { endUnfinishedClaim } from './end-unfinished-claim.server';
import { flagReview } from './flag-review.server';
import {
  insertCompletion,
  insertEffect,
  insertNotes,
  loadIsAffected,
  loadLoss,
  loadLostTiers,
  loadOpenClaims,
  lockNotes,
  type ClaimPlace,
  type JobTierKey,
  type Loss,
  type LossClaim,
} from './loss-store.server';
import { loadTaskForUpdate, type LockedTask } from './task-chain-store.server';

const CLAIMS_PER_READ = 200;
const NOTES_PER_STATEMENT = 1000;

/**
 * Brings the loss of a credential to its holder's work, where no other proof carries it: untouched claims go back to the pool, begun
 * ones are handed back paid, submitted reviews of undecided tasks are flagged to be read again, of decided ones it is noted whether
 * their reader was entitled at the time. Each claim in its own transaction under its task's lock, with the row that says
 * so: whoever takes up the work after a crash goes on where it ended, and nothing happens twice. At the end, once,
 * `loss.completed` tells the slices above. Throws where a claim could not be dealt with, so that the loss is taken up again.
 */
export async function applyCredentialLoss(ctx: SystemCtx, input: { lossId: string }): Promise<void> {
  const loss = await loadLoss(ctx.db, input.lossId);
  if (!loss || loss.completed) return;
  const tiers = await loadLostTiers(ctx.db, loss);
  if (tiers.length > 0) {
    await affectOpenClaims(ctx, loss, tiers, 'held');
    await affectOpenClaims(ctx, loss, tiers, 'undecided');
    await noteDecided(ctx, loss, tiers);
    await requireNothingLeft(ctx, loss, tiers);
  }
  await ctx.db.transaction(async (tx) => {
    if (await insertCompletion(tx, loss.id, ctx.now)) await emitEvent(tx, 'loss.completed', { lossId: loss.id });
  });
}

async function affectOpenClaims(ctx: SystemCtx, loss: Loss, tiers: JobTierKey[], kind: 'held' | 'undecided') {
  let after: ClaimPlace | undefined;
  for (;;) {
    const page: LossClaim[] = await loadOpenClaims(ctx.db, loss, tiers, { kind, after, limit: CLAIMS_PER_READ });
    await doEach(ctx.services.log, page, ({ claimId, taskId }) =>
      ctx.db.transaction((tx) => affectClaim(ctx, tx, loss, claimId, taskId)),
    );
    if (page.length < CLAIMS_PER_READ) return;
    after = page.at(-1);
  }
}

async function affectClaim(ctx: SystemCtx, tx: Queryable, loss: Loss, claimId: string, taskId: string): Promise<void> {
  const task = await loadTaskForUpdate(tx, taskId);
  const claim = await loadLockedClaim(tx, claimId);
  if (!task || !claim) throw new Error(`claim ${claimId} is gone`);
  if (claim.status === 'held') return endLostClaim(ctx, tx, loss, task, claim);
  if (claim.status !== 'submitted' || (await loadIsAffected(tx, loss, claimId))) return;
  if (isUndecided(task.status)) await flagReview(ctx, tx, { lossId: loss.id, task, claim });
  else await insertEffect(tx, { lossId: loss.id, claimId, effect: 'noted', at: ctx.now });
}

async function endLostClaim(
  ctx: SystemCtx,
  tx: Queryable,
  loss: Loss,
  task: LockedTask,
  claim: ClaimWithSeat,
): Promise<void> {
  const ended = await endUnfinishedClaim(ctx, tx, task, claim, 'credentialLost');
  if (!ended.ok) throw new Error(`claim ${claim.id} is held on a seat that cannot be released`);
  const begun = ended.value.payableMs > 0 || (await hasDraftContent(tx, claim));
  const effect = begun ? 'handed_back' : 'returned';
  await insertEffect(tx, { lossId: loss.id, claimId: claim.id, effect, at: ctx.now });
}

async function noteDecided(ctx: SystemCtx, loss: Loss, tiers: JobTierKey[]): Promise<void> {
  let after: ClaimPlace | undefined;
  do {
    const page = { after, limit: NOTES_PER_STATEMENT, at: ctx.now };
    after = await ctx.db.transaction(async (tx) => {
      await lockNotes(tx, loss);
      return insertNotes(tx, loss, tiers, page);
    });
  } while (after !== undefined);
}

async function requireNothingLeft(ctx: SystemCtx, loss: Loss, tiers: JobTierKey[]): Promise<void> {
  for (const kind of ['held', 'undecided'] as const) {
    const [left] = await loadOpenClaims(ctx.db, loss, tiers, { kind, after: undefined, limit: 1 });
    if (left) throw new Error(`the loss ${loss.id} has not reached claim ${left.claimId}`);
  }
}
