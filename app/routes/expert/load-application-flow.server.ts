import { redirect } from '@remix-run/node';
import type { ExpertCtx } from '~/features/accounts/context';
import { isEditable } from '~/features/applications/application';
import { getMyApplication } from '~/features/applications/get-my-application.server';
import { findGaps, stepStates } from '~/features/applications/judge-application';
import { loadApplicationFacts } from '~/features/applications/load-application-facts.server';

/**
 * The actor's application while they may change it, with what is done and missing; otherwise `elsewhere`, the page that says
 * where it stands.
 */
export async function loadApplicationFlow(ctx: ExpertCtx, elsewhere = '/expert/application') {
  const { latest } = await getMyApplication(ctx);
  if (!latest) throw redirect('/expert/application');
  if (!isEditable(latest.status)) throw redirect(elsewhere);
  const facts = await loadApplicationFacts(ctx.db, ctx.actor.userId, latest.steps);
  return { status: latest.status, saved: latest.steps, facts, states: stepStates(facts), gaps: findGaps(facts) };
}

export type ApplicationFlow = Awaited<ReturnType<typeof loadApplicationFlow>>;
