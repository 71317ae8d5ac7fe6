import { fail, ok, type Failure, type Result } from '~/core/result';
import { violatedUnique } from '~/platform/db/unique-violation';
import type { ExpertCtx } from '../accounts/context';
import { claimNextSeat, countHeldClaims, isAskedJobClosed, loadOwnClaimId } from './claim-store.server';
import type { ClaimBlock } from './claim-block';
import type { ClaimTaskInput } from './claim-task.schema';
import { loadClaimBlock } from './load-claim-block.server';
import { heldClaimLimit } from './seat';
import { currentTimeRuleVersion, timeRules } from './time-rules';

/** How often a claim that collided with the same expert's other tab is tried again. */
const MOST_ATTEMPTS = 3;

const rules = timeRules(currentTimeRuleVersion);

export type ClaimTaskError = Failure<'nothingLeft' | 'heldLimit' | 'jobClosed' | ClaimBlock>;

const blockMessages: Record<ClaimBlock, string> = {
  payStopped: 'The job is stopped until its company tops up the pay of its last reviews.',
  weeklyLimitOwn: 'You have reached the weekly limit you set for yourself.',
  weeklyLimitJob: 'You have reached the hours this job allows one expert in a week.',
};

/**
 * Takes the next seat this expert may take, as a contract: rate, cap, lease, window and versions are fixed in the claim.
 * Repeating the same `claimId` answers the same claim. Failures: `heldLimit` (two claims held), `jobClosed` (of the job or
 * seat that was asked for), a `ClaimBlock`, `nothingLeft`.
 */
export async function claimTask(
  ctx: ExpertCtx,
  input: ClaimTaskInput,
): Promise<Result<{ claimId: string }, ClaimTaskError>> {
  const expertId = ctx.actor.userId;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    try {
      const claim = await claimNextSeat(ctx.db, expertId, input, rules);
      if (claim) return ok({ claimId: claim.id });
      break;
    } catch (error) {
      if (violatedUnique(error) === undefined) throw error;
      const known = await loadOwnClaimId(ctx.db, expertId, input.claimId);
      if (known) return ok({ claimId: known });
    }
  }
  const known = await loadOwnClaimId(ctx.db, expertId, input.claimId);
  if (known) return ok({ claimId: known });
  if ((await countHeldClaims(ctx.db, expertId)) >= heldClaimLimit) {
    return fail('conflict', 'heldLimit', `You hold ${heldClaimLimit} tasks already; submit or hand one back first.`);
  }
  if (await isAskedJobClosed(ctx.db, input)) return fail('conflict', 'jobClosed', 'The job is closed.');
  const block = await loadClaimBlock(ctx.db, expertId, input);
  if (block) return fail('conflict', block, blockMessages[block]);
  return fail('conflict', 'nothingLeft', 'There is nothing left for you to take right now.');
}
