import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';

/** A company's dispute about the expert's pay that is not decided; `open` ones wait for their answer. */
export interface OpenDispute {
  disputeId: string;
  jobTitle: string;
  contentLanguage: string;
  status: 'open' | 'answered';
  answerDueAt: Date;
}

/** The undecided disputes against the expert's pay, the one to be answered first on top. */
export async function listMyOpenDisputes(ctx: ExpertCtx): Promise<OpenDispute[]> {
  return ctx.db.query<OpenDispute>(sql`
    SELECT d.id AS dispute_id, j.title AS job_title, j.content_language, d.status, d.answer_due_at
    FROM dispute d JOIN job j ON j.id = d.job_id
    WHERE d.expert_id = ${ctx.actor.userId}::uuid AND d.raised_by = 'company' AND d.status IN ('open', 'answered')
    ORDER BY d.status, d.answer_due_at LIMIT 20`);
}
