import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { formatCursor, parseCursor } from '~/features/jobs/keyset-cursor';
import { getEarnings } from '~/features/payments/get-earnings.server';
import { listEarnings } from '~/features/payments/list-earnings.server';
import { startPayoutSetup } from '~/features/payments/start-payout-setup.server';
import { EarningList } from '~/features/payments/ui/earning-list';
import { EarningSums } from '~/features/payments/ui/earning-sums';
import { PayoutSetup } from '~/features/payments/ui/payout-setup';
import { actionFailure } from '~/platform/http/action-failure.server';
import { withAccess } from '~/routes/with-access.server';
import { FailureNotice } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';

const PAGE_SIZE = 50;

export const loader = withAccess('expert/earnings', async ({ ctx, request, t }) => {
  const after = parseCursor(new URL(request.url).searchParams.get('after'));
  const { rows, next } = await listEarnings(ctx, { after, limit: PAGE_SIZE });
  return {
    title: t('money.earnings.title'),
    earnings: await getEarnings(ctx),
    rows,
    next: next ? formatCursor(next) : null,
  };
});

export const action = withAccess('expert/earnings', async ({ ctx }) => {
  const setup = await startPayoutSetup(ctx);
  if (!setup.ok) return actionFailure(setup.error);
  throw redirect(setup.value.url);
});

export const meta = pageTitle;

export default function EarningsPage() {
  const t = useTranslations('money.earnings');
  const { title, earnings, rows, next } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  return (
    <>
      <PageHeader title={title} lead={t('lead')} />
      <div className="flex flex-col gap-4">
        <FailureNotice failure={failure} />
        <PayoutSetup account={earnings.account} firstPayoutHeld={earnings.firstPayoutHeld} />
        {earnings.currencies.map((sums) => (
          <EarningSums key={sums.currency} sums={sums} />
        ))}
        <EarningList rows={rows} />
      </div>
      <Pagination nextCursor={next} />
    </>
  );
}
