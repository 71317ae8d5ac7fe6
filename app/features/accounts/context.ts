import type { Services } from '~/platform/services';
import type { Database } from '~/platform/db/database';
import type { Actor } from './actor';

/** What every command and read is given; nothing in a feature reads a clock, the environment or a session by itself. */
export interface Ctx<A extends Actor = Actor> {
  actor: A;
  /** The database's clock (`assay_now()`), read once when the command begins. */
  now: Date;
  db: Database;
  /** A new UUIDv7. */
  newId: () => string;
  /** Adapters: keys, storage, Stripe, registers, log. */
  services: Services;
  requestId: string;
}

export type ExpertCtx = Ctx<Extract<Actor, { kind: 'expert' }>>;
export type CompanyCtx = Ctx<Extract<Actor, { kind: 'company' }>>;
export type AdminCtx = Ctx<Extract<Actor, { kind: 'admin' }>>;
export type SystemCtx = Ctx<Extract<Actor, { kind: 'system' }>>;
