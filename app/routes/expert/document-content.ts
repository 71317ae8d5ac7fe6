import { redirect } from '@remix-run/node';
import { documentHeaders } from '~/features/documents/document-headers';
import { readDocumentLink } from '~/features/documents/document-link';
import { issueDocumentLink } from '~/features/documents/issue-document-link.server';
import { openDocumentLink } from '~/features/documents/open-document-link.server';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { refuseDocument } from './refuse-document.server';

/** A document's bytes, by a link of the same session that is not over. The address without a link leads to a new one. */
export const loader = withAccess('expert/document-content', async ({ ctx, context, params, request }) => {
  const documentId = requireId(params['documentId']);
  const sessionToken = context.sessionToken ?? '';
  const link = readDocumentLink(new URL(request.url).searchParams);
  if (!link) {
    const issued = await issueDocumentLink(ctx, { documentId, sessionToken, isInline: false });
    if (!issued.ok) throw refuseDocument(issued.error, context);
    return redirect(issued.value, { headers: { 'Cache-Control': 'no-store' } });
  }
  const opened = await openDocumentLink(ctx, { documentId, sessionToken, link });
  if (!opened.ok) throw refuseDocument(opened.error, context);
  return new Response(opened.value.bytes, { headers: documentHeaders(opened.value, link) });
});
