import { getWorkspace } from '~/features/reviews/get-workspace.server';
import { saveDraft, saveDraftSchema } from '~/features/reviews/save-draft.server';
import { failureResponse } from '~/platform/http/failure-response';
import { readJson } from '~/platform/http/read-json.server';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';

const bodySchema = saveDraftSchema.omit({ claimId: true });

/** The draft as it is saved, for a workspace that has learnt of a newer one. */
export const loader = withAccess('expert/draft', async ({ ctx, params }) => {
  const workspace = await getWorkspace(ctx, requireId(params['claimId']));
  if (!workspace) {
    return failureResponse({ kind: 'notFound', code: 'claimNotFound', message: 'There is no such claim.' });
  }
  const { version, content } = workspace.draft;
  return Response.json({ version, content }, { headers: { 'Cache-Control': 'no-store' } });
});

/** Saves what stands in a workspace; the answer carries the version the next save starts from. */
export const action = withAccess('expert/draft', async ({ ctx, request, params }) => {
  const input = await readJson(request, bodySchema);
  if (!input.ok) return failureResponse(input.error);
  const saved = await saveDraft(ctx, { claimId: requireId(params['claimId']), ...input.value });
  return saved.ok ? Response.json({ version: saved.value.version }) : failureResponse(saved.error);
});
