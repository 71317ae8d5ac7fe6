import { heartbeatSchema, recordHeartbeat } from '~/features/timekeeping/record-heartbeat.server';
import { failureResponse } from '~/platform/http/failure-response';
import { readJson } from '~/platform/http/read-json.server';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';

const bodySchema = heartbeatSchema.omit({ claimId: true });

/** A workspace's report that it is open; answers the clock and the moment it was read. */
export const action = withAccess('expert/beat', async ({ ctx, request, params }) => {
  const input = await readJson(request, bodySchema);
  if (!input.ok) return failureResponse(input.error);
  const clock = await recordHeartbeat(ctx, { claimId: requireId(params['claimId']), ...input.value });
  return clock.ok ? Response.json({ clock: clock.value, now: ctx.now.toISOString() }) : failureResponse(clock.error);
});
