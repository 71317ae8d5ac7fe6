import { z } from 'zod';
import { extendLease } from '~/features/timekeeping/extend-lease.server';
import { pauseClock } from '~/features/timekeeping/pause-clock.server';
import { resumeClock } from '~/features/timekeeping/resume-clock.server';
import { failureResponse } from '~/platform/http/failure-response';
import { readJson } from '~/platform/http/read-json.server';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';

const bodySchema = z.object({ to: z.enum(['paused', 'running', 'extended']) });

const commands = { paused: pauseClock, running: resumeClock, extended: extendLease };

/** Pauses, resumes or extends a claim's clock without leaving the workspace. */
export const action = withAccess('expert/clock', async ({ ctx, request, params }) => {
  const claimId = requireId(params['claimId']);
  const input = await readJson(request, bodySchema);
  if (!input.ok) return failureResponse(input.error);
  const clock = await commands[input.value.to](ctx, { claimId });
  return clock.ok ? Response.json({ clock: clock.value, now: ctx.now.toISOString() }) : failureResponse(clock.error);
});
