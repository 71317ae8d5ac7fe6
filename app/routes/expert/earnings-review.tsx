import { Link, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getOwnClaimPay } from '~/features/payments/get-claim-pay-breakdown.server';
import { PayBreakdown } from '~/features/payments/ui/pay-breakdown';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('expert/earnings-review', async ({ ctx, params, t }) => {
  const pay = await getOwnClaimPay(ctx, requireId(params['claimId']));
  if (!pay.ok) throw failureResponse(pay.error);
  return { title: t('money.breakdown.title'), pay: pay.value };
});
export const meta = pageTitle;

export default function EarningsReview() {
  const t = useTranslations('money.earnings');
  const { title, pay } = useLoaderData<typeof loader>();
  const above = (
    <Link to="/expert/earnings" className="underline underline-offset-2">
      {t('title')}
    </Link>
  );
  return (
    <>
      <PageHeader title={title} above={above} />
      <PayBreakdown pay={pay} disputeTo={`/expert/disputes/${pay.dispute?.id ?? ''}`} />
    </>
  );
}
