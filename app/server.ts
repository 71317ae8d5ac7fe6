import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installGlobals, type ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { openWeb, type WebOptions } from '~/open-web.server';
import { ConfigurationFault, readConfig } from '~/platform/config/read-config.server';
import { findFreePort } from '~/platform/db/embedded-postgres.server';
import { openDatabase } from '~/platform/db/open-database.server';
import { fakeBadgeRouter } from '~/platform/fakes/badges/fake-badge-router.server';
import { startFakes } from '~/platform/fakes/start-fakes.server';
import { fakeStripeRouter } from '~/platform/fakes/stripe/fake-stripe-router.server';
import { serve } from '~/platform/http/serve.server';
import { openServices } from '~/platform/open-services.server';

/** Running requests have this long to finish when the process is asked to stop. */
const GRACE_MS = 15_000;

async function start(): Promise<void> {
  installGlobals({ nativeFetch: true });
  const config = readConfig();
  const services = openServices(config);
  const { log } = services;
  const db = openDatabase({
    databaseUrl: config.databaseUrl,
    poolSize: config.databasePoolSize,
    onIdleFault: (error) => log.warn({ err: error }, 'idle database connection lost'),
  });
  const fakes = config.fakes ? await startFakes({ config, pool: db.pool, log }) : undefined;
  const fakeRouters = config.fakes
    ? [fakeStripeRouter({ pool: db.pool, appUrl: config.appUrl }), fakeBadgeRouter()]
    : [];
  const pages = process.env['NODE_ENV'] === 'development' ? await openDevelopmentPages() : await openBuiltPages();
  const web = await serve(await openWeb({ db, services, fakeRouters, ...pages }), config.port);
  log.info({ port: web.port, url: config.appUrl }, 'web server ready');
  process.send?.('ready');

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'web server stopping');
    await web.stop(GRACE_MS);
    await fakes?.stop();
    await db.close();
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
}

type Pages = Pick<WebOptions, 'build' | 'clientFolder' | 'before'>;

async function openBuiltPages(): Promise<Pages> {
  const folder = path.resolve(import.meta.dirname, '../build');
  const build = (await import(pathToFileURL(path.join(folder, 'server/index.js')).href)) as ServerBuild;
  return { build, clientFolder: path.join(folder, 'client') };
}

async function openDevelopmentPages(): Promise<Pages> {
  const { createServer } = await import('vite');
  // A port of its own for page updates, so that several checkouts can be worked on at once.
  const vite = await createServer({ server: { middlewareMode: true, hmr: { port: await findFreePort() } } });
  return {
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    clientFolder: undefined,
    before: [vite.middlewares as RequestHandler],
  };
}

start().catch((error: unknown) => {
  console.error(error instanceof ConfigurationFault ? error.message : error);
  process.exitCode = 1;
});
