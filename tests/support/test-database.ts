import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { sql } from '~/platform/db/sql';
import { openDatabase, type OpenDatabase } from '~/platform/db/open-database.server';
import { onServer, withDatabase } from './start-test-server';

/** A database of the test file's own, as the code sees it, with its URL for child processes. */
export interface TestDatabase extends OpenDatabase {
  readonly url: string;
}

/**
 * Clones the migrated template before the file's tests and drops the clone after them. Call it once, at the top of the
 * file; what it answers may be used inside tests and hooks.
 */
export function useTestDatabase(options: { poolSize?: number } = {}): TestDatabase {
  let opened: OpenDatabase | undefined;
  const name = `assay_test_${randomBytes(6).toString('hex')}`;
  const { adminUrl, template } = inject('testServer');
  const url = withDatabase(adminUrl, name);
  const current = (): OpenDatabase => {
    if (!opened) throw new Error('useTestDatabase answers inside tests and hooks only');
    return opened;
  };
  beforeAll(async () => {
    await onServer(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
    opened = openDatabase({ databaseUrl: url, poolSize: options.poolSize ?? 10 });
  });
  afterAll(async () => {
    await opened?.close();
    await onServer(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  return {
    url,
    get pool() {
      return current().pool;
    },
    get prisma() {
      return current().prisma;
    },
    query: (statement) => current().query(statement),
    first: (statement) => current().first(statement),
    execute: (statement) => current().execute(statement),
    transaction: (work) => current().transaction(work),
    close: () => current().close(),
  };
}

/** Moves the database's clock on by so many milliseconds; `assay_now()` and every context made after it show it. */
export async function moveClock(db: OpenDatabase, milliseconds: number): Promise<void> {
  await db.execute(sql`UPDATE app_clock SET offset_ms = offset_ms + ${milliseconds}::bigint WHERE id = 1`);
}
