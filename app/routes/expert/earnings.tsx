import { redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { formatCursor, parseCursor } from '~/core/keyset-cursor';
import { getEarnings } from '~/features/payments/get-earnings.server';
import { listEarnings } from '~/features/payments/list-earnings.server';
import { listMyPayouts } from '~/features/payments/list-my-payouts.server';
import { startPayoutSetup } from '~/features/payments/start-payout-setup.server';
import { EarningList } from '~/features/payments/ui/earning-list';
import { EarningSums } from '~/features/payments/ui/earning-sums';
import { OwnPayoutList } from '~/features/payments/ui/payout-list-own';
import { PayoutSetup } from '~/features/payments/ui/payout-setup';
import { listTaskNames } from '~/features/reviews/list-task-names.server';
import { actionFailure } from '~/platform/http/action-failure.server';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { FailureNotice } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { PrintButton } from './time-print-button';

const PAGE_SIZE = 50;

export const loader = withAccess('expert/earnings', async ({ ctx, request, t }) => {
  const search = new URL(request.url).searchParams;
  const asked = search.get('payout');
  const payoutId = asked === null ? undefined : requireId(asked);
  const after = parseCursor(search.get('after'));
  const { rows, next } = await listEarnings(ctx, { after, limit: PAGE_SIZE, payoutId });
  return {
    title: t('money.earnings.title'),
    earnings: await getEarnings(ctx),
    payouts: await listMyPayouts(ctx),
    payoutId: payoutId ?? null,
    hasReturned: search.get('setup') === 'returned',
    rows: await listTaskNames(ctx, rows),
    next: next ? formatCursor(next) : null,
  };
});

export const action = withAccess('expert/earnings', async ({ ctx }) => {
  const setup = await startPayoutSetup(ctx);
  if (!setup.ok) return actionFailure(setup.error);
  throw redirect(setup.value.url);
});

export const meta = pageTitle;

/** What was earned and how far it has come; every sum opens to its reviews, every review down to its seconds. */
export default function EarningsPage() {
  const t = useTranslations('money.earnings');
  const { title, earnings, payouts, payoutId, hasReturned, rows, next } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  return (
    <>
      <PageHeader title={title} lead={t('lead')} action={<PrintButton />} />
      <div className="flex flex-col gap-6">
        <FailureNotice failure={failure} />
        <PayoutSetup account={earnings.account} firstPayoutHeld={earnings.firstPayoutHeld} hasReturned={hasReturned} />
        {earnings.currencies.map((sums) => (
          <EarningSums key={sums.currency} sums={sums} />
        ))}
        <div className="flex flex-col gap-2">
          <h2 className="text-lg font-semibold">{t('payouts')}</h2>
          <OwnPayoutList payouts={payouts} isReady={earnings.account === 'ready'} />
        </div>
        <div className="flex flex-col gap-2">
          <div className="flex flex-wrap items-baseline justify-between gap-2">
            <h2 className="text-lg font-semibold">{payoutId === null ? t('byReview') : t('ofPayout')}</h2>
            {payoutId !== null && (
              <Link to="/expert/earnings" className="text-accent underline underline-offset-3">
                {t('allReviews')}
              </Link>
            )}
          </div>
          <EarningList rows={rows} />
          <Pagination nextCursor={next} />
        </div>
      </div>
    </>
  );
}
