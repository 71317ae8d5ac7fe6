import type { Result } from '~/core/result';
import type { PrismaClient } from '~/generated/prisma/client';
import type { Sql } from './sql';

/**
 * Where SQL runs: the pool, or one transaction. Column names come back in camelCase; int8 as bigint,
 * timestamptz as Date, jsonb parsed. Cast counts to int in SQL.
 */
export interface Queryable {
  /** All rows. */
  query<Row extends object>(statement: Sql): Promise<Row[]>;
  /** The first row or undefined. */
  first<Row extends object>(statement: Sql): Promise<Row | undefined>;
  /** The number of rows the statement touched. */
  execute(statement: Sql): Promise<number>;
}

export interface Database extends Queryable {
  /** Everyday reads and single-row writes. Never opened as an interactive transaction: commands use `transaction`. */
  readonly prisma: PrismaClient;
  /**
   * Runs `work` in one transaction on one connection. Commits when it returns a success (or a plain value), rolls back
   * when it throws or returns a failed Result. Deadlocks and serialization failures are retried up to three times.
   */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
}

/** Narrows a transaction's return value to a failed result, which rolls it back. */
export function isFailedResult(value: unknown): value is Result<never> & { ok: false } {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}
