import { uuidv7 } from 'uuidv7';
import type { Actor } from '~/features/accounts/actor';
import type { Ctx } from '~/features/accounts/context';
import { drainQueue } from '~/platform/jobs/drain-queue.server';
import type { OpenDatabase } from '~/platform/db/open-database.server';
import { sql } from '~/platform/db/sql';
import type { Services } from '~/platform/services';
import { workerTasks } from '~/worker-tasks.server';

/** What a scenario plays on: a database and the adapters of this process. */
export interface Ground {
  db: OpenDatabase;
  services: Services;
  /** How contexts are made; without it at the database's present moment. */
  contextFor?: <A extends Actor>(actor: A) => Ctx<A>;
}

/** A context for `actor` as the ground makes them. */
export async function ctxFor<A extends Actor>(ground: Ground, actor: A): Promise<Ctx<A>> {
  if (ground.contextFor) return ground.contextFor(actor);
  const clock = await ground.db.first<{ now: Date }>(sql`SELECT assay_now() AS now`);
  if (!clock) throw new Error('the database has no clock');
  return { actor, now: clock.now, db: ground.db, newId: uuidv7, services: ground.services, requestId: 'scenario' };
}

/** Moves the one clock; negative goes back. */
export async function moveClock(ground: Ground, milliseconds: number): Promise<void> {
  await ground.db.execute(sql`UPDATE app_clock SET offset_ms = offset_ms + ${milliseconds}::bigint WHERE id = 1`);
}

/** Does all background work that is due. */
export function settleQueue(ground: Ground): Promise<void> {
  const { db, services } = ground;
  return drainQueue({ pool: db.pool, tasks: workerTasks(db, services), log: services.log });
}
