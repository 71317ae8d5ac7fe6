import type Stripe from 'stripe';
import type { Logger } from 'pino';
import type { Config } from './config/config';
import type { Secrets } from './crypto/secrets';
import type { RegisterAsking } from './http/ask-register-json.server';
import type { FileStorage } from './storage/file-storage';

/** The adapters a command may use, built once per process and handed down in its context. */
export interface Services {
  config: Config;
  secrets: Secrets;
  storage: FileStorage;
  registers: RegisterAsking;
  stripe: Stripe;
  log: Logger;
}
