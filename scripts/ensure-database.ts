import type { EmbeddedPostgres } from '~/platform/db/embedded-postgres.server';

/** The address of the product's database on the embedded server; made where it is missing. */
export async function ensureDatabase(embedded: EmbeddedPostgres): Promise<string> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: embedded.urlOf('postgres') });
  await client.connect();
  try {
    const known = await client.query("SELECT 1 FROM pg_database WHERE datname = 'assay'");
    if (known.rowCount === 0) await client.query('CREATE DATABASE assay');
  } finally {
    await client.end();
  }
  return embedded.urlOf('assay');
}
