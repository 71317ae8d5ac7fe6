import { redirect } from '@remix-run/node';
import { issueDocumentLink } from '~/features/documents/issue-document-link.server';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { refuseDocument } from './refuse-document.server';

/** The lasting address of a document, for its owner and for admins: leads to its bytes by a link of 60 s, bound to the session. */
export const loader = withAccess('expert/document', async ({ ctx, context, params, request }) => {
  const link = await issueDocumentLink(ctx, {
    documentId: requireId(params['documentId']),
    sessionToken: context.sessionToken ?? '',
    isInline: new URL(request.url).searchParams.get('inline') === '1',
  });
  if (!link.ok) throw refuseDocument(link.error, context);
  return redirect(link.value, { headers: { 'Cache-Control': 'no-store' } });
});
