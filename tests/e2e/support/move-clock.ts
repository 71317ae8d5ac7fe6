import type { Site } from './site';

/** Moves the site's one clock on. */
export async function moveClock(site: Site, seconds: number): Promise<void> {
  await site.pool.query('UPDATE app_clock SET offset_ms = offset_ms + $1 WHERE id = 1', [seconds * 1000]);
}
