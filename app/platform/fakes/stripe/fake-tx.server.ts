import type pg from 'pg';
import { sqlText, type Sql } from '../../db/sql';

/** SQL inside one transaction of the fake; rows come back as PostgreSQL names them. */
export interface FakeTx {
  rows<Row extends object>(statement: Sql): Promise<Row[]>;
}

/** Runs `work` in one transaction; commits unless it throws. */
export async function inFakeTransaction<T>(pool: pg.Pool, work: (tx: FakeTx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('BEGIN');
    const value = await work(fakeTxOn(client));
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Statements outside a transaction, or on one connection. */
export function fakeTxOn(client: pg.Pool | pg.PoolClient): FakeTx {
  return {
    rows: async <Row extends object>(statement: Sql) =>
      (await client.query<Row>(sqlText(statement), [...statement.values])).rows,
  };
}
