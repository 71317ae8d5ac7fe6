import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import type { ApplicationEvent } from './application';
import type { ApplicationRow } from './application-store.server';
import { savedStepsSchema } from './saved-steps.schema';
import { listApplicationHistory, type ApplicationHistoryEntry } from './list-application-history.server';
import { canApplyAgain } from './reapplication';

/** Who decided is named; who of the desk took something up or asked is not. */
const named: readonly ApplicationEvent[] = ['approve', 'reject', 'suspend', 'reinstate'];

/** An application as its applicant sees it. */
export interface MyApplication extends Pick<
  ApplicationRow,
  'id' | 'status' | 'steps' | 'statusSince' | 'submittedAt' | 'decisionDueAt' | 'reapplyFrom'
> {
  history: ApplicationHistoryEntry[];
}

/** The actor's latest application, null before the first, and whether another may be begun once it is ended. */
export async function getMyApplication(
  ctx: ExpertCtx,
): Promise<{ latest: MyApplication | null; again: ReturnType<typeof canApplyAgain> }> {
  const rows = await ctx.db.query<Omit<MyApplication, 'history'>>(sql`
    SELECT id, status, steps, status_since, submitted_at, decision_due_at, reapply_from FROM expert_application
    WHERE expert_id = ${ctx.actor.userId}::uuid ORDER BY created_at DESC, id DESC LIMIT 50`);
  const again = canApplyAgain(rows, ctx.now);
  const [row] = rows;
  if (!row) return { latest: null, again };
  const all = await listApplicationHistory(ctx.db, row.id);
  const history = all.map((entry) => (named.includes(entry.event) ? entry : { ...entry, actorName: null }));
  return { latest: { ...row, steps: savedStepsSchema.parse(row.steps), history }, again };
}
