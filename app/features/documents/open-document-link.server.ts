import { timingSafeEqual } from 'node:crypto';
import { fail, type Failure, type Result } from '~/core/result';
import { sha256Hex } from '~/platform/crypto/hash.server';
import { documentLinkText, type DocumentLink } from './document-link';
import { findViewableDocument, type ViewDocumentError, type ViewerCtx } from './find-viewable-document.server';
import { openDocument, type OpenedDocument } from './open-document.server';

export type OpenDocumentLinkError = ViewDocumentError | Failure<'documentLinkExpired'>;

/**
 * Opens a document by a link of this session that still holds. Who may not see the document learns nothing about it; a link
 * that is over, altered or of another session opens nothing and leaves no look behind.
 */
export async function openDocumentLink(
  ctx: ViewerCtx,
  input: { documentId: string; sessionToken: string; link: DocumentLink },
): Promise<Result<OpenedDocument, OpenDocumentLinkError>> {
  const found = await findViewableDocument(ctx, input.documentId);
  if (!found.ok) return found;
  if (!holds(ctx, input)) {
    return fail('notFound', 'documentLinkExpired', 'This link is over. Open the document again from its page.');
  }
  return openDocument(ctx, input.documentId);
}

function holds(
  ctx: ViewerCtx,
  { documentId, sessionToken, link }: { documentId: string; sessionToken: string; link: DocumentLink },
): boolean {
  if (ctx.now.getTime() > link.until) return false;
  const text = documentLinkText({ ...link, documentId, sessionHash: sha256Hex(sessionToken) });
  const expected = Buffer.from(ctx.services.secrets.linkMac(text));
  const given = Buffer.from(link.signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
