import { readConfig } from '~/platform/config/read-config.server';
import { openDatabase } from '~/platform/db/open-database.server';
import { openServices } from '~/platform/open-services.server';
import type { Ground } from '../../../scripts/scenario/ground';

/** The site whose settings stand in the environment, as scenarios play on it. */
export function openSiteGround(): Ground {
  const config = readConfig();
  return { db: openDatabase({ databaseUrl: config.databaseUrl, poolSize: 4 }), services: openServices(config) };
}
