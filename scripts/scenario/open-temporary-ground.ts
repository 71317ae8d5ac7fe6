import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '~/platform/config/read-config.server';
import { startEmbeddedPostgres } from '~/platform/db/embedded-postgres.server';
import { openDatabase } from '~/platform/db/open-database.server';
import { startFakes } from '~/platform/fakes/start-fakes.server';
import { openServices } from '~/platform/open-services.server';
import { prepareDatabase } from '../prepare-database';
import type { Ground } from './ground';

/**
 * A ground of its own in a temporary folder: embedded PostgreSQL, fresh keys, vendors answered by the built-in fakes.
 * `durable` asks for real commits, as benches need. `close` leaves nothing behind.
 */
export async function openTemporaryGround(options: {
  durable: boolean;
  poolSize?: number;
}): Promise<Ground & { close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-trial-'));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), durable: options.durable });
  const databaseUrl = server.urlOf('postgres');
  const config = readConfig({
    ASSAY_MODE: 'test',
    PORT: '0',
    APP_URL: 'http://127.0.0.1:9',
    DATABASE_URL: databaseUrl,
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'warn',
  });
  await prepareDatabase(databaseUrl);
  const services = openServices(config);
  const db = openDatabase({ databaseUrl, poolSize: options.poolSize ?? 10 });
  const fakes = await startFakes({ config, pool: db.pool, log: services.log, deliverEvents: false });
  return {
    db,
    services,
    close: async () => {
      await fakes.stop();
      await db.close();
      await server.stop();
      rmSync(server.dataFolder, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
