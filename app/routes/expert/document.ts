import { documentHeaders } from '~/features/documents/document-headers';
import { openDocument } from '~/features/documents/open-document.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';

/** A personal document, for its owner and for admins. */
export const loader = withAccess('expert/document', async ({ ctx, params }) => {
  const opened = await openDocument(ctx, requireId(params['documentId']));
  if (!opened.ok) throw failureResponse(opened.error);
  return new Response(opened.value.bytes, { headers: documentHeaders(opened.value) });
});
