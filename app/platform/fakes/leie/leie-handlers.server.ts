import { createHash } from 'node:crypto';
import { http, HttpResponse, type HttpHandler } from 'msw';
import { buildLeieFile } from './build-leie-file';
import { fictionalExclusions, type ExclusionLine } from './fictional-exclusions';

const PIECE_BYTES = 512;

/**
 * Answers the list of excluded people at `leieUrl` with `listLines()`, the invented people unless told. Its edition is the
 * last tenth of a month by the machine's clock; who has it already is told so.
 */
export function leieHandlers(
  leieUrl: string,
  listLines: () => readonly ExclusionLine[] = () => fictionalExclusions,
): HttpHandler[] {
  const { origin, pathname } = new URL(leieUrl);
  return [
    http.get(`${origin}${pathname}`, ({ request }) => {
      const file = Buffer.from(buildLeieFile(listLines()));
      const lastModified = lastEdition(new Date()).toUTCString();
      const etag = `"${createHash('sha256').update(file).update(lastModified).digest('hex').slice(0, 16)}"`;
      const headers = { etag, 'last-modified': lastModified };
      if (request.headers.get('if-none-match') === etag) return new HttpResponse(null, { status: 304, headers });
      return new HttpResponse(inPieces(file), {
        headers: { ...headers, 'content-type': 'text/csv', 'content-length': String(file.length) },
      });
    }),
  ];
}

/** Noon UTC of the last tenth of a month. */
function lastEdition(now: Date): Date {
  const ofThisMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 10, 12));
  return ofThisMonth <= now ? ofThisMonth : new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 10, 12));
}

function inPieces(file: Buffer): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= file.length) return controller.close();
      controller.enqueue(new Uint8Array(file.subarray(at, at + PIECE_BYTES)));
      at += PIECE_BYTES;
    },
  });
}
