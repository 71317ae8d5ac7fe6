import type { DocumentMediaType } from './document';
import { attachmentDisposition } from './safe-filename';

/**
 * The headers under which a personal document leaves: saved and never run, never sniffed, never kept on the way. `isInline`
 * lets a page of this site show an image; a PDF is saved all the same.
 */
export function documentHeaders(
  document: { filename: string; mediaType: DocumentMediaType; bytes: Uint8Array },
  { isInline = false }: { isInline?: boolean } = {},
): Record<string, string> {
  const isShown = isInline && document.mediaType !== 'application/pdf';
  return {
    'Content-Type': document.mediaType,
    'Content-Length': String(document.bytes.byteLength),
    'Content-Disposition': isShown ? 'inline' : attachmentDisposition(document.filename),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
}
