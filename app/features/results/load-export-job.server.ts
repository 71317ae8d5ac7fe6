import type { JsonValue } from '~/core/canonical-json';
import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import { rubricSchema, type Criterion } from '../jobs/rubric';

/** What an export says of its job, with every version a claim may have been made under. */
export interface ExportJob {
  id: string;
  title: string;
  domain: string;
  contentLanguage: string;
  currency: string;
  rubricVersion: number;
  pseudonymSecret: Uint8Array;
  guidelines: { version: number; markdown: string }[];
  rubrics: { version: number; criteria: JsonValue }[];
  policies: { version: number; policy: JsonValue }[];
}

/** A job by id; the caller has made sure whose it is. */
export async function loadExportJob(tx: Queryable, jobId: string): Promise<ExportJob | undefined> {
  return tx.first<ExportJob>(sql`
    SELECT j.id, j.title, j.domain, j.content_language, j.currency, j.rubric_version, o.pseudonym_secret,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('version', g.version, 'markdown', g.markdown) ORDER BY g.version), '[]')
        FROM guideline_version g WHERE g.job_id = j.id) AS guidelines,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('version', r.version, 'criteria', r.criteria) ORDER BY r.version), '[]')
        FROM rubric_version r WHERE r.job_id = j.id) AS rubrics,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('version', p.version, 'policy', p.policy) ORDER BY p.version), '[]')
        FROM policy_version p WHERE p.job_id = j.id) AS policies
    FROM job j JOIN organization o ON o.id = j.organization_id WHERE j.id = ${jobId}::uuid`);
}

/** The job's criteria in a version of its rubric. */
export function criteriaOfVersion(job: Pick<ExportJob, 'id' | 'rubrics'>, version: number): Criterion[] {
  const rubric = job.rubrics.find((candidate) => candidate.version === version);
  if (!rubric) throw new Error(`job ${job.id} lacks version ${version} of its rubric`);
  return rubricSchema.parse(rubric.criteria);
}
