/** How long a link to a document's bytes holds. */
export const DOCUMENT_LINK_SECONDS = 60;

/** What a link to a document's bytes carries. */
export interface DocumentLink {
  /** The moment it ends, in milliseconds since 1970. */
  until: number;
  /** Whether an image is shown in the page rather than saved. */
  isInline: boolean;
  signature: string;
}

/** What the signature of a link is made over: a link for another document, session, moment or use has another. */
export function documentLinkText(link: {
  documentId: string;
  sessionHash: string;
  until: number;
  isInline: boolean;
}): string {
  return ['document', link.documentId, link.sessionHash, String(link.until), link.isInline ? 'inline' : 'save'].join(
    ' ',
  );
}

/** The address a document's bytes are served at. */
export function documentContentPath(documentId: string, link: DocumentLink): string {
  const search = new URLSearchParams({ until: String(link.until), signature: link.signature });
  if (link.isInline) search.set('inline', '1');
  return `/documents/${documentId}/content?${search.toString()}`;
}

/** Reads a link out of an address; null where there is none. A malformed one is read as one that never holds. */
export function readDocumentLink(search: URLSearchParams): DocumentLink | null {
  const signature = search.get('signature');
  if (signature === null) return null;
  const until = /^\d{1,15}$/.exec(search.get('until') ?? '')?.[0];
  return { until: Number(until ?? 0), isInline: search.get('inline') === '1', signature };
}
