import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { CredentialStatus } from '../credentials/credential';

/** How many claims a loss did what to. */
export interface LossCounts {
  returned: number;
  handedBack: number;
  flagged: number;
  /** Decided reviews whose reader was entitled when they judged, and those whose reader was not. */
  notedValid: number;
  notedInvalid: number;
}

const counts = sql`count(*) FILTER (WHERE e.effect = 'returned')::int AS returned,
  count(*) FILTER (WHERE e.effect = 'handed_back')::int AS handed_back,
  count(*) FILTER (WHERE e.effect = 'flagged')::int AS flagged,
  count(*) FILTER (WHERE e.effect = 'noted' AND e.valid_at_judgment)::int AS noted_valid,
  count(*) FILTER (WHERE e.effect = 'noted' AND NOT e.valid_at_judgment)::int AS noted_invalid`;

/** A loss with its expert and what it did to their work. */
export interface LossNews extends LossCounts {
  expertId: string;
  /** The kinds of all credentials lost in that moment. */
  kinds: string[];
  /** What those credentials were from then on, each status once. */
  statuses: CredentialStatus[];
  email: string;
  displayName: string;
  locale: string;
  timeZone: string;
}

/** What a completed loss did to its holder's work; undefined where it did nothing. */
export async function loadLossNews(db: Queryable, lossId: string): Promise<LossNews | undefined> {
  return db.first<LossNews>(sql`
    SELECT l.expert_id, ARRAY(
        SELECT c.kind FROM credential_loss other JOIN credential c ON c.id = other.credential_id
        WHERE other.expert_id = l.expert_id AND other.at = l.at ORDER BY other.id) AS kinds,
      ARRAY(SELECT DISTINCT other.status::text FROM credential_loss other
        WHERE other.expert_id = l.expert_id AND other.at = l.at ORDER BY 1) AS statuses,
      u.email, u.display_name, u.locale, u.time_zone, ${counts}
    FROM credential_loss l JOIN credential_effect e ON e.loss_id = l.id JOIN user_account u ON u.id = l.expert_id
    WHERE l.id = ${lossId}::uuid GROUP BY l.id, u.id`);
}

/** What a loss did in one job. */
export interface LossInJob extends LossCounts {
  jobId: string;
  title: string;
}

/** An owner of a company in whose jobs a loss did something; `jobs` are the first of them, the most recent first. */
export interface LossOwner {
  organizationId: string;
  userId: string;
  email: string;
  displayName: string;
  locale: string;
  timeZone: string;
  pseudonymSecret: Uint8Array;
  jobCount: number;
  jobs: LossInJob[];
}

/** The owners of every company a loss concerns, each with up to `jobLimit` of its jobs. */
export async function loadLossOwners(db: Queryable, lossId: string, jobLimit: number): Promise<LossOwner[]> {
  const rows = await db.query<Omit<LossOwner, 'jobs'> & LossInJob>(sql`
    WITH of_job AS (
      SELECT c.job_id, ${counts} FROM credential_effect e JOIN claim c ON c.id = e.claim_id
      WHERE e.loss_id = ${lossId}::uuid GROUP BY c.job_id
    ), placed AS (
      SELECT of_job.*, j.title, j.organization_id, count(*) OVER (PARTITION BY j.organization_id)::int AS job_count,
        row_number() OVER (PARTITION BY j.organization_id ORDER BY j.id DESC) AS place
      FROM of_job JOIN job j ON j.id = of_job.job_id
    )
    SELECT placed.*, o.pseudonym_secret, u.id AS user_id, u.email, u.display_name, u.locale, u.time_zone
    FROM placed JOIN organization o ON o.id = placed.organization_id
      JOIN membership m ON m.organization_id = o.id AND m.role = 'owner' JOIN user_account u ON u.id = m.user_id
    WHERE placed.place <= ${jobLimit}::int ORDER BY o.id, u.id, placed.place`);
  const owners = new Map<string, LossOwner>();
  for (const { jobId, title, returned, handedBack, flagged, notedValid, notedInvalid, ...owner } of rows) {
    const key = `${owner.organizationId}:${owner.userId}`;
    const told = owners.get(key) ?? { ...owner, jobs: [] };
    told.jobs.push({ jobId, title, returned, handedBack, flagged, notedValid, notedInvalid });
    owners.set(key, told);
  }
  return [...owners.values()];
}
