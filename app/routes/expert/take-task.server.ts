import { redirect } from '@remix-run/node';
import type { ExpertCtx } from '~/features/accounts/context';
import { claimTaskSchema } from '~/features/reviews/claim-task.schema';
import { claimTask } from '~/features/reviews/claim-task.server';
import { actionFailure } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';

/** Claims what a form asks for and leads to its workspace; a refusal is answered for the form to show. */
export async function takeTask(ctx: ExpertCtx, form: FormData) {
  const input = parseForm(claimTaskSchema, form);
  if (!input.ok) return actionFailure(input.error);
  const claim = await claimTask(ctx, input.value);
  if (!claim.ok) return actionFailure(claim.error);
  throw redirect(`/expert/work/${claim.value.claimId}`);
}
