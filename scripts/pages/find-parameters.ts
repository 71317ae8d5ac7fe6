import type pg from 'pg';
import { addressSamples } from './address-samples';

/** The parameters of an address, out of the database; none for one without, undefined when no sample or no row is there. */
export async function findParameters(
  pool: pg.Pool,
  path: string,
  shown: { expertId: string; organizationId: string },
): Promise<Record<string, string> | undefined> {
  if (!path.includes(':')) return {};
  const query = addressSamples[path];
  if (query === undefined) return undefined;
  const { rows } = await pool.query<Record<string, string>>(
    `WITH shown (expert_id, organization_id) AS (VALUES ($1::uuid, $2::uuid)) ${query} LIMIT 1`,
    [shown.expertId, shown.organizationId],
  );
  return rows[0];
}
