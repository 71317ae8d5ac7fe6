import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { firstWords } from './first-words';

/** More than the first words of any question need. */
const READ_CHARACTERS = 300;

/** By what an expert tells the tasks of one job apart: its number in the job, and how its question begins. */
export interface TaskName {
  ordinal: number;
  words: string;
  /** BCP 47 tag of the words. */
  language: string;
}

/** The same rows with the name of each claim's task, null where it has no question; the claims are the expert's own. */
export async function listTaskNames<Row extends { claimId: string }>(
  ctx: ExpertCtx,
  rows: readonly Row[],
): Promise<(Row & { task: TaskName | null })[]> {
  const named = await ctx.db.query<TaskName & { claimId: string }>(sql`
    SELECT c.id AS claim_id, t.ordinal, t.content->>'language' AS language, left(coalesce(
      jsonb_path_query_first(t.content, '$.prompt[*] ? (@.role == "user").text'), t.content->'prompt'->0->'text') #>> '{}',
      ${READ_CHARACTERS}::int) AS words
    FROM claim c JOIN task t ON t.id = c.task_id
    WHERE c.expert_id = ${ctx.actor.userId}::uuid AND c.id = ANY (${rows.map((row) => row.claimId)}::uuid[])
      AND t.content->'prompt'->0 IS NOT NULL`);
  const names = new Map(
    named.map(({ claimId, words, ...name }) => [claimId, { ...name, words: firstWords(words) }] as const),
  );
  return rows.map((row) => ({ ...row, task: names.get(row.claimId) ?? null }));
}
