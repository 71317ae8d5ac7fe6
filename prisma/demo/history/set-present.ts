import { expectOk } from '~/core/result';
import { saveDraft } from '~/features/reviews/save-draft.server';
import { pauseClock } from '~/features/timekeeping/pause-clock.server';
import { runPayouts } from '~/features/payments/run-payouts.server';
import { sql } from '~/platform/db/sql';
import { randomFor } from '../seeded-random';
import { chooseSeat } from './choose-seat';
import { judge } from './judge';
import { sitDown, work } from './sitting';
import { expertOf, type DemoWorld } from './world';

/** Plans how things stand at the present moment: somebody in the middle of a task, and money on its way. */
export function planPresent(world: DemoWorld): void {
  const { stage, timeline } = world;
  timeline.plan(stage.minutesAgo(11), () => beginTask(world, 'daniel@experts.example'));
  timeline.plan(stage.minutesAgo(2), () => retryPayouts(world));
}

/** An expert who has answered the first criterion and stepped away: the claim is held, the clock stands still. */
async function beginTask(world: DemoWorld, email: string): Promise<void> {
  const { stage } = world;
  const expert = expertOf(world, email);
  const random = randomFor('present', email);
  const choice = await chooseSeat(world, expert, { at: stage.minutesAgo(11), random, unpaced: true });
  const sitting = choice && (await sitDown(stage, expert, choice.job, choice.seatId, random));
  if (!sitting) return;
  const endsAt = stage.minutesAgo(4);
  const { claimId } = sitting.taken;
  await work(stage, { ...sitting, endsAt });
  await stage.goTo(endsAt);
  const answers = judge(sitting).slice(0, 1);
  expectOk(await saveDraft(stage.as(expert.actor), { claimId, baseVersion: 0, content: { answers } }));
  expectOk(await pauseClock(stage.as(expert.actor), { claimId }));
}

/**
 * The desk begins again what was refused on the last payday. The transfer itself is left to the worker, some time from now,
 * so that a payout on its way can be seen.
 */
async function retryPayouts(world: DemoWorld): Promise<void> {
  const { stage } = world;
  const [admin] = world.admins;
  if (!admin) throw new Error('the desk is empty');
  const { payoutIds } = await runPayouts(stage.as(admin));
  await stage.db.execute(sql`
    SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at => clock_timestamp() + interval '25 minutes')
    FROM graphile_worker.jobs WHERE key = ANY (${payoutIds.map((id) => `payout:${id}`)}::text[])`);
}
