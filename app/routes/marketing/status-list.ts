import { getStatusList } from '~/features/work-records/get-status-list.server';
import { failureResponse } from '~/platform/http/failure-response';
import { withAccess } from '~/routes/with-access.server';

/** Which work records were revoked, as a signed Bitstring Status List credential, for anybody. */
export const loader = withAccess('marketing/status-list', async ({ ctx, params }) => {
  const listId = /^[1-9]\d{0,5}$/.test(params['listId'] ?? '') ? Number(params['listId']) : 0;
  const list = await getStatusList(ctx, listId);
  if (!list.ok) throw failureResponse(list.error);
  return new Response(list.value, {
    headers: { 'Content-Type': 'application/vc+jwt', 'Cache-Control': 'public, max-age=60', 'X-Robots-Tag': 'noindex' },
  });
});
