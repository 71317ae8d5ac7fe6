import { ok, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import type { HeartbeatInput } from './heartbeat.schema';
import type { ClockReading } from './clock-reading';
import { countBeats, type HeartbeatError } from './count-beats.server';

/** Counts one beat of the actor's own claim, as `countBeats` does for many. */
export async function recordHeartbeat(
  ctx: ExpertCtx,
  input: HeartbeatInput,
): Promise<Result<ClockReading, HeartbeatError>> {
  const [answer] = await countBeats(ctx.db, [{ ...input, by: { expertId: ctx.actor.userId } }], { moment: ctx.now });
  if (!answer) throw new Error('the beat was not answered');
  return answer.ok ? ok(answer.value.clock) : answer;
}
