import type pg from 'pg';
import { checkFinances } from '~/features/payments/check-finances.server';
import { countPublicFigures } from '~/features/results/count-public-figures.server';
import { startFakes } from '~/platform/fakes/start-fakes.server';
import type { OpenDatabase } from '~/platform/db/open-database.server';
import { sql } from '~/platform/db/sql';
import type { Services } from '~/platform/services';
import { ctxFor, type Ground } from '../scripts/scenario/ground';
import { playHistory } from './demo/history/play-history';

/**
 * Fills an empty database with the demonstration: three months of three companies, their jobs and the experts who read
 * them, told by the real commands. The clock starts 13 weeks back and ends at the present. Throws when the ledger does not add up.
 */
export async function seedDemo(base: { db: OpenDatabase; pool: pg.Pool; services: Services }): Promise<void> {
  const ground: Ground = { db: base.db, services: base.services };
  const { config, log } = base.services;
  const fakes = await startFakes({ config, pool: base.pool, log, deliverEvents: false });
  try {
    await playHistory(ground);
  } finally {
    await base.db.execute(sql`UPDATE app_clock SET offset_ms = 0 WHERE id = 1`);
    await fakes.stop();
  }
  const ctx = await ctxFor(ground, { kind: 'system', name: 'demo' });
  await countPublicFigures(ctx);
  const { ok } = await checkFinances(ctx);
  if (!ok) throw new Error('The ledger of the demonstration does not add up.');
}
