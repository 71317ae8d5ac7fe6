import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { getCompanyClaimPay } from '~/features/payments/get-claim-pay-breakdown.server';
import { PayBreakdown } from '~/features/payments/ui/pay-breakdown';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Button, LinkButton } from '~/ui/button';
import { FailureNotice } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('company/billing-review', async ({ ctx, params, t }) => {
  const pay = await getCompanyClaimPay(ctx, requireId(params['claimId']));
  if (!pay.ok) throw failureResponse(pay.error);
  return { title: t('money.breakdown.title'), pay: pay.value };
});

export const action = withAccess('company/billing-review', async ({ ctx, params }) => {
  const approved = await approveClaim(ctx, { claimId: requireId(params['claimId']) });
  return approved.ok ? { failure: undefined } : actionFailure(approved.error);
});

export const meta = pageTitle;

export default function BillingReview() {
  const t = useTranslations('money.reviews');
  const disputes = useTranslations('disputes.company');
  const { title, pay } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  const isOpen = pay.payStatus === 'submitted' || pay.payStatus === 'queried';
  const approve = isOpen && (
    <>
      {pay.payStatus === 'submitted' && (
        <LinkButton to={`/company/reviews/${pay.claimId}/dispute`} variant="secondary">
          {disputes('dispute')}
        </LinkButton>
      )}
      <Form method="post">
        <Button>{pay.payStatus === 'queried' ? disputes('withdraw') : t('approve')}</Button>
      </Form>
    </>
  );
  const above = (
    <Link to={`/company/jobs/${pay.jobId}/reviews`} className="underline underline-offset-2">
      {pay.jobTitle}
    </Link>
  );
  return (
    <>
      <PageHeader title={title} above={above} action={approve} />
      <FailureNotice failure={failure} />
      <PayBreakdown pay={pay} reader={pay.reader} disputeTo={`/company/reviews/${pay.claimId}/dispute`} />
    </>
  );
}
