import { issueWorkBadge } from '~/features/work-records/issue-work-badge.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';

/** One of the expert's own records as an Open Badges 3.0 credential (a compact JWT), as a file. */
export const loader = withAccess('expert/record-badge', async ({ ctx, params }) => {
  const badge = await issueWorkBadge(ctx, { recordId: requireId(params['recordId']) });
  if (!badge.ok) throw failureResponse(badge.error);
  return new Response(badge.value, {
    headers: {
      'Content-Type': 'application/vc+jwt',
      'Content-Disposition': 'attachment; filename="work-record-badge.jwt"',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
});
