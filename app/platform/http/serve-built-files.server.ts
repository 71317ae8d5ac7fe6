import type { ServerResponse } from 'node:http';
import express, { type RequestHandler } from 'express';
import sirv from 'sirv';

const YEAR_SECONDS = 31_536_000;
const HOUR_SECONDS = 3_600;

/** A file is what its type says, and no other site may use it. */
function setHeaders(response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
}

/**
 * Serves the built files as the build compressed them (`compressFiles`): those under /assets carry a hash in their name and
 * are kept for ever, the others for an hour. What is not there is left to who comes next.
 */
export function serveBuiltFiles(clientFolder: string): RequestHandler {
  const router = express.Router();
  const compressed = { brotli: true, gzip: true, etag: true, extensions: [], setHeaders };
  router.get('/assets/*', sirv(clientFolder, { ...compressed, maxAge: YEAR_SECONDS, immutable: true }));
  router.get('*', sirv(clientFolder, { ...compressed, maxAge: HOUR_SECONDS }));
  return router;
}
