import { setupServer } from 'msw/node';
import type { Logger } from 'pino';
import type pg from 'pg';
import type { Config } from '../config/config';
import { badgeHandlers } from './badges/badge-handlers.server';
import { fictionalIssuers } from './badges/fictional-issuers.server';
import { leieHandlers } from './leie/leie-handlers.server';
import { nppesHandlers } from './nppes/nppes-handlers.server';
import { nyAttorneyHandlers } from './ny-attorneys/ny-attorney-handlers.server';
import { createFakeSchema } from './stripe/create-fake-schema.server';
import { startStripePump } from './stripe/start-stripe-pump.server';
import { stripeHandlers } from './stripe/stripe-handlers.server';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]', '0.0.0.0']);

/** Interception belongs to the whole process, so a second start would end with the first stop. */
let isRunning = false;

export interface RunningFakes {
  /** Ends deliveries and lets this process reach the vendors again. */
  stop(): Promise<void>;
}

/**
 * From here on this process speaks to the built-in Stripe and registers, whose state every process on the database shares.
 * A request to any other host but our own and the file store's is an error. Throws where the fakes are not allowed, above all in production.
 * `deliverEvents: false` leaves webhook deliveries to another process or to the test.
 */
export async function startFakes(options: {
  config: Config;
  pool: pg.Pool;
  log: Logger;
  deliverEvents?: boolean;
}): Promise<RunningFakes> {
  const { config, pool, log } = options;
  if (config.mode === 'production') throw new Error('The built-in fakes cannot run in production.');
  if (!config.fakes) throw new Error('The built-in fakes are switched off: Stripe is configured.');
  if (isRunning) throw new Error('The built-in fakes run in this process already.');
  await createFakeSchema(pool);
  const { university, board, association } = await fictionalIssuers();
  isRunning = true;
  const server = setupServer(
    ...stripeHandlers({ pool, appUrl: config.appUrl }),
    ...nppesHandlers(config.nppesUrl),
    ...nyAttorneyHandlers(config.nyAttorneysUrl),
    ...leieHandlers(config.leieUrl),
    ...badgeHandlers([university, board, association]),
  );
  const own = [config.appUrl, config.s3?.endpoint ?? config.appUrl].map((url) => new URL(url).hostname);
  server.listen({
    onUnhandledRequest: (request, print) => {
      const { hostname } = new URL(request.url);
      if (!loopback.has(hostname) && !own.includes(hostname)) print.error();
    },
  });
  const target = { pool, appUrl: config.appUrl, webhookSecret: config.stripeWebhookSecret };
  const pump = options.deliverEvents === false ? undefined : startStripePump(target, log);
  return {
    stop: async () => {
      await pump?.stop();
      server.close();
      isRunning = false;
    },
  };
}
