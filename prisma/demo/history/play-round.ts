import { expectOk } from '~/core/result';
import { leaseSecondsFor } from '~/features/jobs/job-terms';
import { lapseClaims } from '~/features/verification/lapse-claims.server';
import { releaseClaim } from '~/features/verification/release-claim.server';
import { submitReview } from '~/features/verification/submit-review.server';
import { randomFor } from '../seeded-random';
import { chooseSeat } from './choose-seat';
import { judge } from './judge';
import { sitDown, work, type Sitting } from './sitting';
import { expertOf, type DemoWorld } from './world';

const SECOND_MS = 1000;

/**
 * A round: each expert takes a task, one after the other; all work side by side; those on one task end in the order of
 * time, so that its chain's events stand in order. `unpaced` lets them take what the pace of a job would keep for later.
 */
export async function playRound(
  world: DemoWorld,
  round: { name: string; at: Date; emails: readonly string[]; unpaced?: boolean },
): Promise<void> {
  const { stage } = world;
  const sittings: Sitting[] = [];
  for (const [index, email] of round.emails.entries()) {
    const expert = expertOf(world, email);
    const at = new Date(round.at.getTime() + (index * 35 + 5) * SECOND_MS);
    if (expert.busyUntil && expert.busyUntil > at) continue;
    const random = randomFor('sitting', email, round.name);
    const choice = await chooseSeat(world, expert, { at, random, unpaced: round.unpaced ?? false });
    if (!choice) continue;
    await stage.goTo(at);
    const sitting = await sitDown(stage, expert, choice.job, choice.seatId, random);
    if (sitting) sittings.push(sitting);
  }
  await Promise.all(sittings.map((sitting) => work(stage, sitting)));
  for (const { expert, endsAt } of sittings) expert.busyUntil = endsAt;
  sittings.sort((a, b) => a.endsAt.getTime() - b.endsAt.getTime());
  const taskIds = new Set(sittings.map(({ taken }) => taken.taskId));
  await Promise.all([...taskIds].map((taskId) => endTask(world, sittings, taskId)));
}

async function endTask(world: DemoWorld, sittings: readonly Sitting[], taskId: string): Promise<void> {
  for (const sitting of sittings.filter(({ taken }) => taken.taskId === taskId)) await endSitting(world, sitting);
}

async function endSitting(world: DemoWorld, sitting: Sitting): Promise<void> {
  const { stage } = world;
  const { expert, job, taken, endsAt } = sitting;
  const { claimId, fence } = taken;
  job.changes += 1;
  if (sitting.ends === 'release') {
    expectOk(await releaseClaim(stage.as(expert.actor, endsAt), { claimId }));
  } else if (sitting.ends === 'submit') {
    const content = { answers: judge(sitting) };
    expectOk(await submitReview(stage.as(expert.actor, endsAt), { claimId, fence, content }));
    job.reviewCount += 1;
  } else {
    const leaseSeconds = leaseSecondsFor(job.run.draft.estimatedMinutes);
    expert.busyUntil = new Date(endsAt.getTime() + (leaseSeconds + 60) * SECOND_MS);
    world.timeline.plan(expert.busyUntil, async () => {
      await lapseClaims(stage.as({ kind: 'system', name: 'lapse_claims' }));
      job.changes += 1;
    });
  }
}
