import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { ExclusionRecord } from './exclusion-record';
import { personNameKeys } from './name-keys';
import type { ScreenedExpert } from './load-screened-people.server';

/** The lines of a list that may mean one of these people, found by index over NPI and name; the pure rule says which do. */
export async function listCandidates(
  q: Queryable,
  listId: string,
  people: readonly ScreenedExpert[],
): Promise<Map<string, ExclusionRecord[]>> {
  const keys = people.flatMap(({ expertId, names, readings }) =>
    personNameKeys([...names, ...readings]).map((key) => ({ expertId, key })),
  );
  const npis = people.flatMap(({ expertId, npis }) => npis.map((npi) => ({ expertId, npi })));
  const rows = await q.query<ExclusionRecord & { expertId: string }>(sql`
    WITH found AS (
      SELECT x.expert_id, e.ordinal
      FROM unnest(${keys.map((key) => key.expertId)}::uuid[], ${keys.map(({ key }) => key)}::text[]) AS x (expert_id, key)
      JOIN exclusion_entry e ON e.name_keys @> ARRAY[x.key] AND e.list_id = ${listId}::uuid
      UNION
      SELECT x.expert_id, e.ordinal
      FROM unnest(${npis.map((npi) => npi.expertId)}::uuid[], ${npis.map(({ npi }) => npi)}::text[]) AS x (expert_id, npi)
      JOIN exclusion_entry e ON e.npi = x.npi AND e.list_id = ${listId}::uuid
    )
    SELECT f.expert_id, e.last_name, e.first_name, e.middle_name, e.business_name, e.general, e.specialty, e.npi,
      e.birth_date::text, e.state, e.excl_type, e.excluded_on::text, e.reinstated_on::text, e.waived_on::text,
      e.waiver_state
    FROM found f JOIN exclusion_entry e ON e.list_id = ${listId}::uuid AND e.ordinal = f.ordinal
    ORDER BY f.expert_id, e.ordinal`);
  const byExpert = new Map<string, ExclusionRecord[]>();
  for (const { expertId, ...record } of rows) byExpert.set(expertId, [...(byExpert.get(expertId) ?? []), record]);
  return byExpert;
}
