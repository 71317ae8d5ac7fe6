import { randomBytes, randomUUID } from 'node:crypto';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { describeError } from '../log/describe-error.server';
import { isSameOrigin } from './check-origin';
import { drainUnreadBody } from './drain-unread-body.server';
import { loggedPath } from './logged-path';
import { securityHeaders } from './security-headers.server';
import { serveBuiltFiles } from './serve-built-files.server';

export interface WebAppOptions {
  appUrl: string;
  log: Logger;
  /** How many reverse proxies stand in front and may be believed; 0 believes none. */
  trustedProxies: number;
  development: boolean;
  /** Folders of built files: hashed ones under /assets, and the rest. Absent in development. */
  clientFolder: string | undefined;
  /** Before everything else that answers: Vite in development. */
  before: RequestHandler[];
  /** Routers of the built-in vendor fakes. */
  fakeRouters: RequestHandler[];
  /** True while the database answers. */
  isReady: () => Promise<boolean>;
  /** Answers every page. */
  pages: RequestHandler;
  /** The whole document of an error that happened outside any page. */
  drawError: (status: number, requestId: string, acceptLanguage: string | undefined) => string;
}

const HARD_BODY_LIMIT_BYTES = 210_000_000;

/** The HTTP edge around the pages: identity of requests, logs, headers, limits, health, static files, faults. */
export function createWebApp(options: WebAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustedProxies);
  app.use(identify, drainUnreadBody);
  app.use(logRequests(options.log));
  app.get('/healthz', (_request, response) => void response.type('text').send('ok'));
  app.get('/readyz', (_request, response, next) => {
    options.isReady().then(
      (ready) =>
        void response
          .status(ready ? 200 : 503)
          .type('text')
          .send(ready ? 'ok' : 'database'),
      next,
    );
  });
  // Before the headers of pages, which would outweigh many of these files.
  if (options.clientFolder) app.use(serveBuiltFiles(options.clientFolder));
  app.use(securityHeaders({ https: options.appUrl.startsWith('https:'), development: options.development }));
  app.use(compression({ filter: isCompressible }));
  for (const handler of options.before) app.use(handler);
  if (options.clientFolder) app.use('/assets', refuseMissingFile);
  app.use(refuseCrossOrigin(options.appUrl), refuseHugeBodies);
  for (const router of options.fakeRouters) app.use(router);
  app.use(options.pages);
  app.use(answerFault(options));
  return app;
}

/** A number of its own for every request, on the response, the page and the log line; and its nonce. */
const identify: RequestHandler = (_request, response, next) => {
  const requestId = randomUUID();
  response.locals['requestId'] = requestId;
  response.locals['cspNonce'] = randomBytes(18).toString('base64url');
  response.setHeader('X-Request-Id', requestId);
  next();
};

/** A file of an earlier build is not there, rather than an unknown page. */
const refuseMissingFile: RequestHandler = (_request, _response, next) =>
  next(Object.assign(new Error('no such file'), { status: 404 }));

/** Built files, pages' sources during development, and what watches the process. */
const UNLOGGED = /^\/(assets\/|app\/|node_modules\/|@|healthz|readyz|favicon)/;

function logRequests(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (_request, answer) => String(answer.getHeader('X-Request-Id')),
    customLogLevel: (_request, answer, error) => (error || answer.statusCode >= 500 ? 'error' : 'info'),
    autoLogging: { ignore: (request) => UNLOGGED.test(request.url ?? '') },
    // Addresses may carry what somebody typed, so only the path is kept.
    serializers: {
      err: describeError,
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: loggedPath(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    customAttributeKeys: { responseTime: 'durationMs' },
  });
}

/** Streams of events are sent as they come. */
const isCompressible: compression.CompressionFilter = (request, response) =>
  !String(response.getHeader('Content-Type') ?? '').includes('text/event-stream') &&
  compression.filter(request, response);

/** Only pages of this site may change anything; machines that sign their requests come in at /webhooks. */
function refuseCrossOrigin(appUrl: string): RequestHandler {
  return (request, _response, next) => {
    const { method } = request;
    const origin = {
      method,
      host: request.get('host'),
      origin: request.get('origin'),
      secFetchSite: request.get('sec-fetch-site'),
    };
    if (request.path.startsWith('/webhooks/') || isSameOrigin(origin, appUrl)) return next();
    request.log.warn({ origin: origin.origin, secFetchSite: origin.secFetchSite }, 'cross-origin request refused');
    next(Object.assign(new Error('cross-origin request'), { status: 403 }));
  };
}

const refuseHugeBodies: RequestHandler = (request, _response, next) => {
  if (Number(request.get('content-length') ?? 0) <= HARD_BODY_LIMIT_BYTES) return next();
  next(Object.assign(new Error('request body too large'), { status: 413 }));
};

function answerFault(options: WebAppOptions): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    const requestId = String(response.locals['requestId']);
    if (status >= 500) options.log.error({ err: error, requestId }, 'request failed');
    response.status(status).set('Cache-Control', 'no-store').type('html');
    response.send(options.drawError(status, requestId, request.get('accept-language')));
  };
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 600 ? status : 500;
}
