import type { Actor } from '~/features/accounts/actor';
import type { Ctx } from '~/features/accounts/context';
import { sql } from '~/platform/db/sql';
import type { Ground } from '../../../scripts/scenario/ground';
import { demoIds } from '../demo-ids';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How far back the history goes: 13 weeks. */
export const HISTORY_DAYS = 91;

/** The ground of the history, with a hand on its clock. Its contexts carry the moment that is being played. */
export interface Stage extends Ground {
  /** When the writing of the world began; nothing of it is later. */
  readonly presentAt: Date;
  /** A moment of a day in UTC: `daysAgo` 0 is today. */
  moment(daysAgo: number, hours: number): Date;
  /** So many minutes before the present. */
  minutesAgo(minutes: number): Date;
  /** Sets the database's clock and the moment of the contexts made from here on. */
  goTo(at: Date): Promise<void>;
  /** A context of `actor` at the moment that is played, or at another one. */
  as<A extends Actor>(actor: A, at?: Date): Ctx<A>;
}

/** Opens the stage at the beginning of the history. */
export async function openStage(ground: Ground): Promise<Stage> {
  const clock = await ground.db.first<{ now: Date }>(
    sql`SELECT date_trunc('milliseconds', statement_timestamp()) AS now`,
  );
  if (!clock) throw new Error('the database tells the time');
  const presentAt = clock.now;
  const today = Date.UTC(presentAt.getUTCFullYear(), presentAt.getUTCMonth(), presentAt.getUTCDate());
  const moment = (daysAgo: number, hours: number) => new Date(today - daysAgo * DAY_MS + hours * HOUR_MS);
  const newIdAt = demoIds(moment(HISTORY_DAYS, 0));
  let playedAt = moment(HISTORY_DAYS, 0);
  const as = <A extends Actor>(actor: A, at?: Date): Ctx<A> => {
    const now = at ?? playedAt;
    const { db, services } = ground;
    const stream = 'userId' in actor ? actor.userId : actor.kind === 'system' ? actor.name : actor.kind;
    return { actor, now, db, services, newId: () => newIdAt(now, stream), requestId: 'demo' };
  };
  const goTo = async (at: Date): Promise<void> => {
    playedAt = at;
    await ground.db.execute(sql`
      UPDATE app_clock SET offset_ms = round(extract(epoch FROM ${at}::timestamptz - statement_timestamp()) * 1000)
      WHERE id = 1`);
  };
  const minutesAgo = (minutes: number) => new Date(presentAt.getTime() - minutes * 60_000);
  return { ...ground, contextFor: as, presentAt, moment, minutesAgo, goTo, as };
}
