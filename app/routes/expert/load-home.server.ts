import type { ExpertCtx } from '~/features/accounts/context';
import { getMyApplication } from '~/features/applications/get-my-application.server';
import { isProvingStatus } from '~/features/credentials/credential';
import { listMyCredentials } from '~/features/credentials/list-my-credentials.server';
import { listMyLanguages } from '~/features/credentials/list-my-languages.server';
import { listMyOpenDisputes } from '~/features/decisions/list-my-open-disputes.server';
import { getEarnings } from '~/features/payments/get-earnings.server';
import { listStuckPay } from '~/features/payments/list-stuck-pay';
import { listWeekDays } from '~/features/payments/list-week-days.server';
import { payPeriodStart } from '~/features/payments/pay-date';
import { sumWeek } from '~/features/payments/sum-week';
import { listClaimableJobs } from '~/features/reviews/list-claimable-jobs.server';
import { listMyReviews } from '~/features/reviews/list-my-reviews.server';
import { listTaskNames } from '~/features/reviews/list-task-names.server';
import { heldClaimLimit } from '~/features/reviews/seat';
import { getClock } from '~/features/timekeeping/get-clock.server';
import { loadFirstSteps } from './load-first-steps.server';

const EXPIRY_NOTICE_MS = 90 * 86_400_000;
/** For how long the home tells of a decision against a credential. */
const LOSS_NOTICE_MS = 30 * 86_400_000;

/** Everything the expert's home shows: what is theirs to do, the next task, the week, and what comes up. */
export async function loadHome(ctx: ExpertCtx) {
  const [unfinished, next, days, earnings, credentials, languages, disputes, { latest }] = await Promise.all([
    loadUnfinished(ctx),
    listClaimableJobs(ctx, { onlyNext: true }),
    listWeekDays(ctx),
    getEarnings(ctx),
    listMyCredentials(ctx),
    listMyLanguages(ctx),
    listMyOpenDisputes(ctx),
    getMyApplication(ctx),
  ]);
  const lapsesBy = ctx.now.getTime() + EXPIRY_NOTICE_MS;
  return {
    /** Made here, so that pressing a button twice is one claim. */
    newClaimId: ctx.newId(),
    unfinished,
    heldCount: unfinished.filter((claim) => claim.status === 'held').length,
    isAtLimit: unfinished.filter((claim) => claim.status === 'held').length >= heldClaimLimit,
    next: next.rows[0] ?? null,
    weekStart: payPeriodStart(ctx.now),
    weeks: sumWeek(days),
    payDates: earnings.currencies.flatMap(({ currency, nextPayableAt }) =>
      nextPayableAt ? [{ currency, at: nextPayableAt }] : [],
    ),
    firstPayoutHeld: earnings.firstPayoutHeld,
    payouts: earnings.account,
    stuckPay: listStuckPay(earnings),
    expiring: credentials.flatMap(({ id, kind, jurisdiction, status, validUntil }) =>
      isProvingStatus(status) && validUntil !== null && validUntil.getTime() <= lapsesBy
        ? [{ id, kind, jurisdiction, validUntil }]
        : [],
    ),
    asked: credentials.flatMap(({ id, kind, jurisdiction, status, since, reasonCode }) =>
      status === 'needs_information' ? [{ id, kind, jurisdiction, since, reasonCode }] : [],
    ),
    lost: credentials.flatMap(({ id, kind, jurisdiction, status, since, reasonCode }) =>
      status === 'suspended' ||
      ((status === 'revoked' || status === 'rejected') && ctx.now.getTime() - since.getTime() < LOSS_NOTICE_MS)
        ? [{ id, kind, jurisdiction, status, since, reasonCode }]
        : [],
    ),
    disputes,
    /** How the latest application stands. */
    application: latest?.status ?? ('none' as const),
    firstSteps: await loadFirstSteps(ctx, { credentials, languages, payouts: earnings.account }),
  };
}

/** Tasks in the expert's hands with their clocks, and tasks that ran out and may be taken up again. */
async function loadUnfinished(ctx: ExpertCtx) {
  const { rows } = await listMyReviews(ctx, { unfinished: true });
  const named = await listTaskNames(ctx, rows);
  return Promise.all(
    named.map(async (claim) => ({
      ...claim,
      clock: claim.status === 'held' ? ((await getClock(ctx, claim.claimId)) ?? null) : null,
    })),
  );
}

export type Home = Awaited<ReturnType<typeof loadHome>>;
