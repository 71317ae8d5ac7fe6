import { sql } from '~/platform/db/sql';
import type { SeededRandom } from '../seeded-random';
import type { DemoWorld, PlayedExpert, PlayedJob } from './world';

const DAY_MS = 86_400_000;
/** Readings above tier 1 for each reading at tier 1, roughly. */
const HIGHER_SHARE = 0.2;

/**
 * A free place for the expert in a job they know the language and the field of, among those whose pace has not been
 * reached. Whether they really may take it is the claim's business.
 */
export async function chooseSeat(
  world: DemoWorld,
  expert: PlayedExpert,
  when: { at: Date; random: SeededRandom; unpaced: boolean },
): Promise<{ job: PlayedJob; seatId: string } | undefined> {
  const suiting = [...world.jobs.values()].filter((job) => suits(expert, job));
  for (const job of when.random.shuffled(suiting)) {
    if (!when.unpaced && job.reviewCount >= dueReviews(world, job, when.at)) continue;
    if (job.nothingFor.get(expert.about.email) === job.changes) continue;
    const seat = await findSeat(world, expert, job);
    if (seat) return { job, seatId: seat.id };
    job.nothingFor.set(expert.about.email, job.changes);
  }
  return undefined;
}

const domainOf = { us_attorney_ny: 'law', cn_lawyer: 'law', us_cpa: 'finance', cfa: 'finance' } as const;

function suits({ about }: PlayedExpert, { run }: PlayedJob): boolean {
  const { domain, contentLanguage } = run.draft;
  const [base] = contentLanguage.split('-');
  const knows = about.credentials.some(
    ({ kind }) => (domainOf[kind as keyof typeof domainOf] ?? 'medicine') === domain,
  );
  return knows && about.languages.some(({ tag, became }) => tag === base && became === 'verified');
}

/** How many reviews should have been handed in by now, spread evenly over the days the job is read. */
function dueReviews(world: DemoWorld, { run }: PlayedJob, at: Date): number {
  const seats = run.draft.tiers[0]?.seats ?? 1;
  const share = run.share === 1 ? 2 : run.share;
  const expected = run.content.tasks.length * seats * (1 + HIGHER_SHARE) * share;
  const opensAt = world.stage.moment(run.opensDaysAgo, 9.5).getTime();
  const days = Math.max(1, run.opensDaysAgo - run.readUntilDaysAgo);
  return Math.ceil((expected * Math.max(0, at.getTime() - opensAt)) / (days * DAY_MS));
}

function findSeat(world: DemoWorld, expert: PlayedExpert, job: PlayedJob): Promise<{ id: string } | undefined> {
  const above = expert.about.work?.adjudicates ? 1 : 0;
  return world.stage.db.first<{ id: string }>(sql`
    SELECT s.id FROM seat s JOIN job_tier t ON t.job_id = s.job_id AND t.tier = s.tier JOIN job j ON j.id = s.job_id
    WHERE s.job_id = ${job.jobId}::uuid AND j.pay_stopped_at IS NULL AND s.status IN ('open', 'released', 'lapsed') AND NOT s.waits_for_funds
      AND (${above}::int = 0 OR s.tier > 1)
      AND EXISTS (SELECT 1 FROM job_tier_clause c JOIN expert e ON e.user_id = ${expert.actor.userId}::uuid
        WHERE c.job_id = s.job_id AND c.tier = s.tier AND c.token_ids <@ e.capability_ids)
      AND NOT EXISTS (SELECT 1 FROM seat own WHERE own.task_id = s.task_id AND own.expert_id = ${expert.actor.userId}::uuid
        AND own.status IN ('claimed', 'submitted', 'returned', 'accepted', 'rejected'))
    ORDER BY s.tier DESC, s.task_ordinal, s.seat_number LIMIT 1`);
}
