import type { ExpertCtx } from '~/features/accounts/context';
import { getMyApplication } from '~/features/applications/get-my-application.server';
import type { MyCredential } from '~/features/credentials/list-my-credentials.server';
import type { MyLanguage } from '~/features/credentials/list-my-languages.server';
import { getEarnings } from '~/features/payments/get-earnings.server';
import type { PayoutStanding } from '~/features/payments/payout-standing';
import { getWorkBegun } from '~/features/reviews/get-work-begun.server';
import { decideFirstSteps } from './decide-first-steps';

/** The way to the first paid task as far as this expert has come, with the credential the desk asks about; null once gone. */
export async function loadFirstSteps(
  ctx: ExpertCtx,
  known: { credentials: MyCredential[]; languages: MyLanguage[]; payouts?: PayoutStanding },
) {
  const { credentials, languages } = known;
  const hasWorked = await getWorkBegun(ctx);
  if (hasWorked) return null;
  const payouts = known.payouts ?? (await getEarnings(ctx)).account;
  const { latest } = await getMyApplication(ctx);
  const application = latest && { status: latest.status, since: latest.statusSince };
  const steps = decideFirstSteps({ application, credentials, languages, hasWorked, payouts });
  const asked = credentials.find(({ status }) => status === 'needs_information');
  return steps ? { steps, askedAbout: asked?.id ?? null, application: latest?.status ?? ('none' as const) } : null;
}

export type FirstStepsData = NonNullable<Awaited<ReturnType<typeof loadFirstSteps>>>;
