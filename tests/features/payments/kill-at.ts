import type { Database, Queryable } from '~/platform/db/database';

export class Killed extends Error {}

/**
 * The same database for a process that dies at its step number `step` (from 1; 0 never): before a statement, before a commit, or after
 * one, and does nothing from then on. `die` must not return; what was not committed is rolled back, as it is when a process
 * is killed.
 */
export function killAt(db: Database, step: number, die: () => never): Database {
  let taken = 0;
  const arrive = (): void => {
    taken += 1;
    if (step > 0 && taken >= step) die();
  };
  const wrap = (queryable: Queryable): Queryable => ({
    query: (statement) => {
      arrive();
      return queryable.query(statement);
    },
    first: (statement) => {
      arrive();
      return queryable.first(statement);
    },
    execute: (statement) => {
      arrive();
      return queryable.execute(statement);
    },
  });
  return {
    ...wrap(db),
    prisma: db.prisma,
    transaction: async (work) => {
      const value = await db.transaction(async (tx) => {
        const result = await work(wrap(tx));
        arrive();
        return result;
      });
      arrive();
      return value;
    },
  };
}

/** Dies by an exception: the transaction under way is rolled back, nothing after it runs. */
export function dieByException(): never {
  throw new Killed('killed');
}
