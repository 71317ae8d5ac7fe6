import { migrateDatabase } from '~/platform/db/migrate-database.server';

/**
 * Brings a database to the state of the code: its shape, and the catalogue of credentials the product ships. Answers what was
 * applied and published now; running it again changes nothing.
 */
export async function prepareDatabase(databaseUrl: string): Promise<{ applied: string[]; published: string[] }> {
  const applied = await migrateDatabase(databaseUrl);
  // Loaded here because the generated client may have been written only now.
  const { openDatabase } = await import('~/platform/db/open-database.server');
  const { shipCatalogue } = await import('~/features/catalogue/ship-catalogue.server');
  const db = openDatabase({ databaseUrl, poolSize: 1 });
  try {
    return { applied, published: await shipCatalogue(db) };
  } finally {
    await db.close();
  }
}
