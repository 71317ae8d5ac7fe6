import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

const noFilter = { externalTables: [], externalEnums: [] };

export interface Migration {
  name: string;
  script: string;
}

/**
 * The SQL that turns a database of one schema text into one of the other; `undefined` stands for an empty database.
 * Prisma's schema engine runs as WebAssembly here: nothing is downloaded and no database is asked.
 */
export async function diffSchemas(from: string | undefined, to: string): Promise<string> {
  const instance = await openEngine(withoutDatabase);
  const result = await instance.diff({
    from: from === undefined ? { tag: 'empty' } : toTarget(from),
    to: toTarget(to),
    script: true,
    exitCode: null,
    filters: noFilter,
  });
  return result.stdout ?? '';
}

/** Applies, in order, those migrations the database has not seen, and answers their names. `folder` is for messages. */
export async function applyMigrations(databaseUrl: string, folder: string, migrations: Migration[]): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const instance = await openEngine(withWholeScripts(new PrismaPg(pool)));
  try {
    const { appliedMigrationNames } = await instance.applyMigrations({
      migrationsList: {
        baseDir: folder,
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
        shadowDbInitScript: '',
        migrationDirectories: migrations.map(({ name, script }) => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
        })),
      },
      filters: noFilter,
    });
    return appliedMigrationNames;
  } finally {
    instance.free();
    await pool.end();
  }
}

// The adapter cuts a script at every semicolon, also inside function bodies and comments; the server takes it whole.
function withWholeScripts(factory: PrismaPg): SqlMigrationAwareDriverAdapterFactory {
  const connect = async (): Promise<SqlDriverAdapter> => {
    const adapter = await factory.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  };
  return { provider: factory.provider, adapterName: factory.adapterName, connect, connectToShadowDb: connect };
}

function toTarget(schema: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content: schema }] };
}

let instantiated: Promise<void> | undefined;

async function openEngine(factory: SqlMigrationAwareDriverAdapterFactory): Promise<engine.SchemaEngine> {
  instantiated ??= instantiate();
  await instantiated;
  return engine.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

async function instantiate(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  });
  const loader = engine as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  loader.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
}

// The engine greets a database even when it only compares two texts; this one answers the greeting and nothing else.
const greetingOnly: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'none',
  queryRaw: () =>
    Promise.resolve({ columnNames: ['version'], columnTypes: [ColumnTypeEnum.Text], rows: [['PostgreSQL 14.0']] }),
  executeRaw: () => Promise.resolve(0),
  executeScript: () => Promise.resolve(),
  startTransaction: () => Promise.reject(new Error('no database stands behind a comparison')),
  dispose: () => Promise.resolve(),
};
const withoutDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'none',
  connect: () => Promise.resolve(greetingOnly),
  connectToShadowDb: () => Promise.resolve(greetingOnly),
};
