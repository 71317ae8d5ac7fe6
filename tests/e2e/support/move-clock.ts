import type { Site } from '../../../scripts/site/start-site';

/** Moves the site's one clock on; answers the moment it shows then. */
export async function moveClock(site: Site, seconds: number): Promise<Date> {
  await site.pool.query('UPDATE app_clock SET offset_ms = offset_ms + $1 WHERE id = 1', [seconds * 1000]);
  const { rows } = await site.pool.query<{ now: Date }>('SELECT assay_now() AS now');
  return rows[0]?.now ?? new Date(Number.NaN);
}
