import type { DocumentMediaType } from './document';
import { attachmentDisposition } from './safe-filename';

/** The headers under which a personal document leaves: saved and never run, never sniffed, never kept on the way. */
export function documentHeaders(document: {
  filename: string;
  mediaType: DocumentMediaType;
  bytes: Uint8Array;
}): Record<string, string> {
  return {
    'Content-Type': document.mediaType,
    'Content-Length': String(document.bytes.byteLength),
    'Content-Disposition': attachmentDisposition(document.filename),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
}
