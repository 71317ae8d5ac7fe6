import type { Queryable } from '~/platform/db/database';
import type { Ctx } from '../accounts/context';
import { expertPseudonym } from '../accounts/pseudonym.server';
import type { ClaimWithSeat } from '../reviews/claim';
import { isTierUntouched } from '../reviews/is-tier-untouched.server';
import { appendChainEvents } from './append-chain-events.server';
import { insertEffect, loadIsFlagged } from './loss-store.server';
import { deleteVerdicts, loadShakenCriteria, updateOpenCriteria, type LockedTask } from './task-chain-store.server';

/**
 * Flags the submitted review of an undecided task because its reader's credential is lost, in the caller's transaction under
 * the task's lock: it decides nothing any more, and its tier is read again when it is complete (`decideCompletedTier`). What a tier
 * below had settled by it is asked of the present tier at once where nobody works on that yet, else when it is complete.
 * A flag is never taken back, and a second loss adds none.
 */
export async function flagReview(
  ctx: Ctx,
  tx: Queryable,
  { lossId, task, claim }: { lossId: string; task: LockedTask; claim: ClaimWithSeat },
): Promise<void> {
  const wasFlagged = await loadIsFlagged(tx, claim.id);
  await insertEffect(tx, { lossId, claimId: claim.id, effect: 'flagged', at: ctx.now });
  if (wasFlagged) return;
  const reopened = await reopenShaken(tx, task, claim);
  const { tier, seatNumber, expertId } = claim;
  const reader = expertPseudonym(task.pseudonymSecret, expertId);
  const body = { tier, seatNumber, reader, reason: 'credentialLost', ...(reopened.length > 0 ? { reopened } : {}) };
  await appendChainEvents(tx, task.id, ctx.now, [{ kind: 'review_flagged', expertId, body }]);
}

async function reopenShaken(tx: Queryable, task: LockedTask, claim: ClaimWithSeat): Promise<string[]> {
  if (task.status !== 'in_tier' || claim.tier >= task.tier || !(await isTierUntouched(tx, task))) return [];
  const shaken = await loadShakenCriteria(tx, task.id);
  if (shaken.length === 0) return [];
  await deleteVerdicts(tx, task.id, shaken);
  await updateOpenCriteria(tx, task.id, [...task.openCriteria, ...shaken]);
  return shaken;
}
