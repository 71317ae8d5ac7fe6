import { expectOk } from '~/core/result';
import { claimTask } from '~/features/reviews/claim-task.server';
import { pauseClock } from '~/features/timekeeping/pause-clock.server';
import { sql } from '~/platform/db/sql';
import { recordHeartbeat } from '~/features/timekeeping/record-heartbeat.server';
import { resumeClock } from '~/features/timekeeping/resume-clock.server';
import type { SeededRandom } from '../seeded-random';
import type { Stage } from './stage';
import type { PlayedExpert, PlayedJob } from './world';

const MINUTE_MS = 60_000;
/** Beats lie as far apart as a connection may be silent; a workspace reports more often and counts the same. */
const BEAT_MS = 85_000;

/** What of a claim is needed to work on it. */
export interface TakenTask {
  claimId: string;
  fence: number;
  tier: number;
  claimedAt: Date;
  taskId: string;
  externalId: string;
  /** The criteria a tier above the first is asked. */
  openCriteria: string[];
  guidelineAllowanceMs: number;
}

/** One expert over one task, from taking it to the moment they are done with it. */
export interface Sitting {
  expert: PlayedExpert;
  job: PlayedJob;
  taken: TakenTask;
  random: SeededRandom;
  /** How it ends: handed in, handed back, or walked away from. */
  ends: 'submit' | 'release' | 'lapse';
  endsAt: Date;
}

/** Takes the seat and plans how long it will take and how it ends. */
export async function sitDown(
  stage: Stage,
  expert: PlayedExpert,
  job: PlayedJob,
  seatId: string,
  random: SeededRandom,
): Promise<Sitting | undefined> {
  const ctx = stage.as(expert.actor);
  const claim = await claimTask(ctx, { claimId: ctx.newId(), jobId: job.jobId, seatId });
  if (!claim.ok) return undefined;
  const taken = await stage.db.first<TakenTask>(sql`
    SELECT c.id AS claim_id, c.fence, c.tier, c.claimed_at, c.task_id, t.external_id, t.open_criteria,
      c.guideline_allowance_ms
    FROM claim c JOIN task t ON t.id = c.task_id WHERE c.id = ${claim.value.claimId}::uuid`);
  if (!taken) throw new Error('a claim that was just made is there');
  const fate = random.next();
  const ends = fate < 0.03 ? 'lapse' : fate < 0.07 ? 'release' : 'submit';
  const wholeMinutes = taskMinutes(stage, job, taken.claimedAt, random.next());
  const readingMinutes = taken.guidelineAllowanceMs / MINUTE_MS;
  const minutes = (ends === 'submit' ? wholeMinutes : wholeMinutes * 0.4) + readingMinutes;
  return { expert, job, taken, random, ends, endsAt: after(taken.claimedAt, Math.round(minutes * 60) / 60) };
}

/** How long a task takes: around the estimate and within the cap, unless the job is one whose readers need longer than that. */
function taskMinutes(stage: Stage, { run }: PlayedJob, at: Date, chance: number): number {
  const { estimatedMinutes, capMinutes } = run.draft;
  if (run.overruns && at < stage.moment(run.overruns.untilDaysAgo, 0)) return capMinutes * (1.14 + chance * 0.05);
  return Math.min(capMinutes - 1, Math.max(4, estimatedMinutes * (0.7 + chance * 0.75)));
}

function after(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * MINUTE_MS);
}

/** Reads the guideline first, as far as that is paid, and works through the sitting beat by beat, some of it reading without a touch, sometimes with a pause. */
export async function work(stage: Stage, sitting: Sitting): Promise<void> {
  const { expert, taken, random } = sitting;
  const { claimId, fence } = taken;
  const pauseBefore = random.chance(0.1) ? random.between(2, 4) : 0;
  let at = taken.claimedAt;
  for (let sequence = 1; at.getTime() + BEAT_MS < sitting.endsAt.getTime(); sequence += 1) {
    if (sequence === pauseBefore) {
      const minutes = random.between(2, 6);
      expectOk(await pauseClock(stage.as(expert.actor, at), { claimId }));
      at = after(at, minutes);
      sitting.endsAt = after(sitting.endsAt, minutes);
      expectOk(await resumeClock(stage.as(expert.actor, at), { claimId }));
    }
    at = new Date(at.getTime() + BEAT_MS);
    const worked = random.chance(0.12) ? [] : ['keyboard' as const, 'scroll' as const];
    const readsGuideline = at.getTime() - BEAT_MS < taken.claimedAt.getTime() + taken.guidelineAllowanceMs;
    const activity = readsGuideline ? ['guideline' as const, 'scroll' as const] : worked;
    expectOk(await recordHeartbeat(stage.as(expert.actor, at), { claimId, fence, sequence, activity }));
  }
}
