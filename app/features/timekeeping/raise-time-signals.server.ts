import type { SystemCtx } from '../accounts/context';
import { findTimeSignals } from './find-time-signals';
import { loadTimeFacts } from './load-time-facts.server';
import { insertTimeSignal } from './time-signal-store.server';

/**
 * Looks at the time of a claim that has ended and leaves what is strange about it for the desk; nothing else follows. Run again it
 * raises no kind twice.
 */
export async function raiseTimeSignals(ctx: SystemCtx, event: { claimId: string }): Promise<void> {
  const facts = await loadTimeFacts(ctx.db, event.claimId);
  if (!facts) return;
  for (const signal of findTimeSignals(facts)) {
    await insertTimeSignal(ctx.db, { ...signal, id: ctx.newId(), claimId: event.claimId, raisedAt: ctx.now });
  }
}
