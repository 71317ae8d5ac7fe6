import type { RequestListener } from 'node:http';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { negotiateLocale } from '~/core/locale';
import { openSessions } from '~/features/accounts/open-sessions.server';
import { openHeartbeats } from '~/features/timekeeping/open-heartbeats.server';
import { drawErrorDocument } from '~/i18n/draw-error-document';
import { openAttemptLimiter } from '~/platform/auth/open-attempt-limiter.server';
import type { OpenDatabase } from '~/platform/db/open-database.server';
import { sql } from '~/platform/db/sql';
import { createWebApp } from '~/platform/http/create-web-app.server';
import type { Services } from '~/platform/services';
import { buildRequestContext } from '~/routes/build-request-context.server';
import { answerBeats } from '~/answer-beats.server';

export interface WebOptions {
  db: OpenDatabase;
  services: Services;
  /** The built pages, or in development a function that answers the newest. */
  build: ServerBuild | (() => Promise<ServerBuild>);
  clientFolder: string | undefined;
  /** Vite's middleware in development. */
  before?: RequestHandler[];
  fakeRouters?: RequestHandler[];
}

/** The whole web application over a database and the adapters of the process; the server and the tests open it alike. */
export async function openWeb(options: WebOptions): Promise<RequestListener> {
  const { db, services } = options;
  const { config, log } = services;
  const sessions = openSessions(db, { secure: config.appUrl.startsWith('https:') });
  const attempts = await openAttemptLimiter(db.pool);
  const pages = createRequestHandler({
    build: options.build,
    mode: options.clientFolder ? 'production' : 'development',
    getLoadContext: async (request, response) => ({
      ...(await buildRequestContext({ db, services, sessions, attempts }, request, response)),
    }),
  });
  const app = createWebApp({
    appUrl: config.appUrl,
    log,
    trustedProxies: config.trustedProxies,
    development: options.clientFolder === undefined,
    clientFolder: options.clientFolder,
    before: options.before ?? [],
    fakeRouters: options.fakeRouters ?? [],
    isReady: () => db.first(sql`SELECT 1 AS ready`).then(Boolean, () => false),
    pages: (request, response, next) => void pages(request, response, next),
    drawError: (status, requestId, acceptLanguage) =>
      drawErrorDocument(status, requestId, negotiateLocale(acceptLanguage)),
  });
  const answersBeat = answerBeats({
    heartbeats: openHeartbeats(db),
    appUrl: config.appUrl,
    log,
    sessionCookie: sessions.sessionCookieName,
  });
  return (request, response) => {
    if (!answersBeat(request, response)) app(request, response);
  };
}
