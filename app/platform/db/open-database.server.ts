import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '~/generated/prisma/client';
import { isFailedResult, type Database, type Queryable } from './database';
import { mapRows, rowReading } from './row-mapping.server';
import { sqlText, type Sql } from './sql';

/** A database with what only the process that opened it may use: the pool (COPY, rate limits) and closing. */
export interface OpenDatabase extends Database {
  readonly pool: pg.Pool;
  /** Waits for running statements, then closes every connection. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  databaseUrl: string;
  /** Most connections at once. */
  poolSize: number;
  /** Called with faults of idle connections; the pool replaces the connection by itself. */
  onIdleFault?: (error: Error) => void;
}

const STATEMENT_TIMEOUT_MS = 60_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;
const MOST_ATTEMPTS = 4;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/** Opens one pool that our SQL and Prisma share. Connects when first used. */
export function openDatabase(options: DatabaseOptions): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: options.poolSize,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    connectionTimeoutMillis: 10_000,
    options: '-c synchronous_commit=on -c timezone=UTC',
  });
  const onIdleFault = (error: Error) => options.onIdleFault?.(error);
  pool.on('error', onIdleFault);
  pool.on('connect', (client) => client.on('error', onIdleFault));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    ...queryableOn(pool),
    prisma,
    pool,
    transaction: (work) => runTransaction(pool, work),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

function queryableOn(client: pg.Pool | pg.PoolClient): Queryable {
  const run = (statement: Sql) =>
    client.query<unknown[]>({
      ...rowReading,
      ...(statement.name === undefined ? {} : { name: statement.name }),
      text: sqlText(statement),
      values: [...statement.values],
    });
  return {
    query: async <Row extends object>(statement: Sql) => mapRows<Row>(await run(statement)),
    first: async <Row extends object>(statement: Sql): Promise<Row | undefined> =>
      mapRows<Row>(await run(statement))[0],
    execute: async (statement) => (await run(statement)).rowCount ?? 0,
  };
}

async function runTransaction<T>(pool: pg.Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptTransaction(pool, work);
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !isRetryable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }
}

async function attemptTransaction<T>(pool: pg.Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const value = await work(queryableOn(client));
    await client.query(isFailedResult(value) ? 'ROLLBACK' : 'COMMIT');
    return value;
  } catch (error) {
    // A connection that cannot even roll back is thrown away, never handed to the next caller.
    await client.query('ROLLBACK').catch((fault: unknown) => {
      broken = fault instanceof Error ? fault : new Error(String(fault));
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function isRetryable(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}
