import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getOwnClaimPay } from '~/features/payments/get-claim-pay-breakdown.server';
import { PayBreakdown } from '~/features/payments/ui/pay-breakdown';
import { listTaskNames } from '~/features/reviews/list-task-names.server';
import { TaskLine } from '~/features/reviews/ui/task-line';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { PrintButton } from './time-print-button';

export const loader = withAccess('expert/earnings-review', async ({ ctx, params, t }) => {
  const pay = await getOwnClaimPay(ctx, requireId(params['claimId']));
  if (!pay.ok) throw failureResponse(pay.error);
  const [named] = await listTaskNames(ctx, [pay.value]);
  return { title: t('money.breakdown.title'), pay: pay.value, task: named?.task ?? null };
});
export const meta = pageTitle;

/** One amount of the expert's own, from its seconds up. */
export default function EarningsReview() {
  const t = useTranslations('money.earnings');
  const { title, pay, task } = useLoaderData<typeof loader>();
  const above = <Breadcrumbs items={[{ to: '/expert/earnings', text: t('title') }]} />;
  return (
    <>
      <PageHeader title={title} above={above} lead={<TaskLine task={task} />} action={<PrintButton />} />
      <PayBreakdown pay={pay} disputeTo={`/expert/disputes/${pay.dispute?.id ?? ''}`} />
    </>
  );
}
