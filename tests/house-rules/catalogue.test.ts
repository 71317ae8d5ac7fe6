import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDatabase, type OpenDatabase } from '~/platform/db/open-database.server';
import { diffSchemas } from '~/platform/db/schema-engine.server';
import { onServer, withDatabase } from '../support/start-test-server';
import { useTestDatabase } from '../support/test-database';
import { readCatalogue } from './read-catalogue';

const migrated = useTestDatabase();
const { adminUrl } = inject('testServer');
const name = `assay_from_schema_${process.pid}`;
let described: OpenDatabase;
let direct: pg.Pool;

beforeAll(async () => {
  await onServer(adminUrl, `CREATE DATABASE ${name}`);
  described = openDatabase({ databaseUrl: withDatabase(adminUrl, name), poolSize: 2 });
  direct = described.pool;
  const schema = await readFile('prisma/schema.prisma', 'utf8');
  await direct.query(await diffSchemas(undefined, schema));
  await direct.query(await readFile('prisma/extras.sql', 'utf8'));
});
afterAll(async () => {
  await described.close();
  await onServer(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
});

test('the migrations build the very database that schema.prisma and extras.sql describe', async () => {
  const [built, wanted] = await Promise.all([readCatalogue(migrated.pool), readCatalogue(direct)]);
  expect(built).toEqual(wanted);
  expect(wanted.columns.length).toBeGreaterThan(300);
  expect(wanted.triggers.length).toBeGreaterThan(0);
  expect(wanted.functions.length).toBeGreaterThan(0);
});

test('the comparison sees one changed default, index, constraint, trigger or function', async () => {
  const before = await readCatalogue(direct);
  const changes: [keyof typeof before, string][] = [
    ['columns', `ALTER TABLE job ALTER COLUMN title SET DEFAULT 'x'`],
    ['indexes', `DROP INDEX seat_claimable`],
    ['constraints', `ALTER TABLE seat DROP CONSTRAINT seat_within_budget`],
    ['triggers', `DROP TRIGGER ledger_entry_balanced ON ledger_entry`],
    [
      'functions',
      `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`,
    ],
    ['enums', `ALTER TYPE "JobStatus" ADD VALUE 'paused'`],
    ['tables', `ALTER TABLE running_clock RESET (fillfactor)`],
  ];
  for (const [part, change] of changes) {
    await direct.query(change);
    const after = await readCatalogue(direct);
    expect(after[part]).not.toEqual(before[part]);
  }
});

test('the snapshots beside the migrations are those of the last migration, so the next one starts right', async () => {
  const read = (path: string) => readFile(path, 'utf8');
  expect(await read('prisma/migrations/schema.prisma.snapshot')).toBe(await read('prisma/schema.prisma'));
  expect(await read('prisma/migrations/extras.sql.snapshot')).toBe(await read('prisma/extras.sql'));
});
