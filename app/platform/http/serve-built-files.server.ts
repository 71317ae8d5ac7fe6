import express, { type RequestHandler } from 'express';
import sirv from 'sirv';

const YEAR_SECONDS = 31_536_000;
const HOUR_SECONDS = 3_600;

/**
 * Serves the built files as the build compressed them (`compressFiles`): those under /assets carry a hash in their name and
 * are kept for ever, and one that is not there is answered 404 rather than with a page; the others are kept for an hour.
 */
export function serveBuiltFiles(clientFolder: string): RequestHandler {
  const router = express.Router();
  const compressed = { brotli: true, gzip: true, etag: true, extensions: [] };
  router.get('/assets/*', sirv(clientFolder, { ...compressed, maxAge: YEAR_SECONDS, immutable: true }));
  router.use('/assets', (_request, _response, next) => next(Object.assign(new Error('no such file'), { status: 404 })));
  router.get('*', sirv(clientFolder, { ...compressed, maxAge: HOUR_SECONDS }));
  return router;
}
