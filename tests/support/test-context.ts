import { uuidv7 } from 'uuidv7';
import type { Actor } from '~/features/accounts/actor';
import type { Ctx } from '~/features/accounts/context';
import type { Database } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import { testServices } from './test-services';

/**
 * A context for `actor` on `db`, its `now` read from the database's clock as a request does. Make a new one after
 * `moveClock`.
 */
export async function makeCtx<A extends Actor>(
  db: Database,
  actor: A,
  overrides: Partial<Ctx<A>> = {},
): Promise<Ctx<A>> {
  const clock = await db.first<{ now: Date }>(sql`SELECT assay_now() AS now`);
  if (!clock) throw new Error('the database has no clock');
  return { actor, now: clock.now, db, newId: uuidv7, services: testServices(), requestId: 'test', ...overrides };
}

/** The context of background work. */
export function makeSystemCtx(db: Database, name = 'test'): Promise<Ctx<{ kind: 'system'; name: string }>> {
  return makeCtx(db, { kind: 'system', name });
}
