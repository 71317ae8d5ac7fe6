import { expect, it } from 'vitest';
import { applicationStatuses, type ApplicationStatus } from '~/features/applications/application';
import { listApplications } from '~/features/applications/list-applications.server';
import { sql } from '~/platform/db/sql';
import { useTestDatabase } from '../../support/test-database';
import { makeDesk } from './application-fixtures';

const db = useTestDatabase();

it('pages through the states asked for, handed in longest ago first, and shows no draft', async () => {
  const desk = await makeDesk(db);
  await db.execute(sql`
    WITH people AS (
      INSERT INTO user_account (id, email, password_hash, display_name, created_at)
      SELECT gen_random_uuid(), 'many' || n || '@example.test', 'x', 'Many', assay_now() FROM generate_series(1, 240) n
      RETURNING id
    ), experts AS (
      INSERT INTO expert (user_id, legal_name, country, created_at)
      SELECT id, 'Many', 'US', assay_now() FROM people RETURNING user_id
    ), numbered AS (SELECT user_id, row_number() OVER () AS n FROM experts)
    INSERT INTO expert_application (id, expert_id, status, status_since, submitted_at, created_at, updated_at)
    SELECT gen_random_uuid(), user_id,
      (CASE n % 3 WHEN 0 THEN 'approved' WHEN 1 THEN 'submitted' ELSE 'in_review' END)::"ApplicationStatus", assay_now(),
      CASE WHEN n % 7 > 0 THEN assay_now() - (n / 2) * interval '1 minute' END, assay_now(), assay_now()
    FROM numbered`);
  const listed = async (statuses: readonly ApplicationStatus[]) => {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await listApplications(desk, { statuses, after: after ?? null });
      expect(page.rows.length).toBeLessThanOrEqual(50);
      ids.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after);
    return ids;
  };
  for (const statuses of [['submitted', 'in_review'], ['approved'], ['withdrawn'], applicationStatuses] as const) {
    const all = await db.query<{ id: string }>(sql`
      SELECT id FROM expert_application WHERE submitted_at IS NOT NULL AND status::text = ANY (${[...statuses]}::text[])
      ORDER BY submitted_at, id`);
    expect(await listed(statuses)).toEqual(all.map(({ id }) => id));
  }
});
