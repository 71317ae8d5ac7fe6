import type { Logger } from 'pino';
import type { Config } from './config/config';
import { openSecrets } from './crypto/open-secrets.server';
import { openRegisterAsking } from './http/ask-register-json.server';
import { openLog } from './log/open-log.server';
import type { Services } from './services';
import { openStorage } from './storage/open-storage.server';
import { openStripe } from './stripe/open-stripe.server';

/** Builds the adapters once per process; throws when a key is malformed. Opens no connection. */
export function openServices(config: Config, log: Logger = openLog(config)): Services {
  return {
    config,
    secrets: openSecrets(config),
    storage: openStorage(config),
    registers: openRegisterAsking(),
    stripe: openStripe(config),
    log,
  };
}
