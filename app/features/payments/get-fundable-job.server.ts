import { sql } from '~/platform/db/sql';
import type { JobStatus } from '~/features/jobs/job-state';
import type { Queryable } from '~/platform/db/database';

/** What a checkout shows of a job of the organization; undefined when it is not theirs. */
export async function getFundableJob(
  q: Queryable,
  jobId: string,
  organizationId: string,
): Promise<{ title: string; status: JobStatus; currency: string; billingEmail: string } | undefined> {
  return q.first(sql`
    SELECT j.title, j.status, j.currency, o.billing_email FROM job j JOIN organization o ON o.id = j.organization_id
    WHERE j.id = ${jobId}::uuid AND j.organization_id = ${organizationId}::uuid`);
}
