import type { RequestHandler } from 'express';

const MOST_DRAINED_BYTES = 8_000_000;

/**
 * Reads and drops what is left of a body once the request is answered (a refused upload, say), so that the client gets its
 * answer and may use the connection again; a client that goes on sending is cut off.
 */
export const drainUnreadBody: RequestHandler = (request, response, next) => {
  response.on('finish', () => {
    if (request.complete) return;
    let drained = 0;
    request.removeAllListeners('data');
    request.on('data', (chunk: Buffer) => {
      drained += chunk.byteLength;
      if (drained > MOST_DRAINED_BYTES) request.destroy();
    });
    request.resume();
  });
  next();
};
