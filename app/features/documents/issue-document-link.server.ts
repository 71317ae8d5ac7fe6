import { ok, type Result } from '~/core/result';
import { sha256Hex } from '~/platform/crypto/hash.server';
import { DOCUMENT_LINK_SECONDS, documentContentPath, documentLinkText } from './document-link';
import { findViewableDocument, type ViewDocumentError, type ViewerCtx } from './find-viewable-document.server';

/**
 * The address a document's bytes are served at for the next 60 seconds, in this session alone. Whoever it is passed on to
 * gets nothing. No row is written: a look is a look once bytes are served.
 */
export async function issueDocumentLink(
  ctx: ViewerCtx,
  input: { documentId: string; sessionToken: string; isInline: boolean },
): Promise<Result<string, ViewDocumentError>> {
  const { documentId, isInline } = input;
  const found = await findViewableDocument(ctx, documentId);
  if (!found.ok) return found;
  const until = ctx.now.getTime() + DOCUMENT_LINK_SECONDS * 1000;
  const sessionHash = sha256Hex(input.sessionToken);
  const signature = ctx.services.secrets.linkMac(documentLinkText({ documentId, sessionHash, until, isInline }));
  return ok(documentContentPath(documentId, { until, isInline, signature }));
}
