import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getBilling } from '~/features/payments/get-billing.server';
import { getJobCosts, MOST_AWAITING_COUNTED } from '~/features/payments/get-job-costs.server';
import { startFundingSchema } from '~/features/payments/start-funding.schema';
import { startFunding } from '~/features/payments/start-funding.server';
import { FundingList } from '~/features/payments/ui/funding-list';
import { FundingOutcome } from '~/features/payments/ui/funding-outcome';
import { JobCosts } from '~/features/payments/ui/job-costs';
import { getOpeningForecast } from '~/features/verification/get-opening-forecast.server';
import { OpeningReason } from '~/features/verification/ui/opening-card';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { parseForm } from '~/platform/http/parse-form';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { TextInput } from '~/ui/text-input';

export const loader = withAccess('company/funding', async ({ ctx, params, request, t }) => {
  const costs = await getJobCosts(ctx, requireId(params['jobId']));
  if (!costs.ok) throw failureResponse(costs.error);
  const { fundings } = await getBilling(ctx, costs.value.jobId);
  const asked = new URL(request.url).searchParams.get('funding');
  return {
    title: t('money.funding.title', { job: costs.value.title }),
    costs: { ...costs.value, awaitsMore: costs.value.awaitingCount === MOST_AWAITING_COUNTED },
    fundings,
    forecast: await getOpeningForecast(ctx, costs.value.jobId),
    returned: asked === 'cancelled' ? asked : fundings.find((funding) => funding.id === asked)?.status,
    newFundingId: ctx.newId(),
    isOwner: ctx.actor.role === 'owner',
  };
});

export const action = withAccess('company/funding', async ({ ctx, params, request }) => {
  const jobId = requireId(params['jobId']);
  const form = await request.formData();
  form.set('jobId', jobId);
  const input = parseForm(startFundingSchema, form);
  if (!input.ok) return actionFailure(input.error, keptFields(form));
  const { fundingId, amount: amountMinor } = input.value;
  const started = await startFunding(ctx, { jobId, fundingId, amountMinor });
  if (!started.ok) return actionFailure(started.error, keptFields(form));
  throw redirect(started.value.checkoutUrl);
});

export const meta = pageTitle;

export default function Funding() {
  const t = useTranslations('money');
  const { title, costs, fundings, forecast, returned, newFundingId, isOwner } = useLoaderData<typeof loader>();
  const link = 'text-accent underline underline-offset-2';
  return (
    <>
      <PageHeader title={title} lead={t('funding.lead')} />
      <div className="flex flex-col gap-4">
        <FundingOutcome status={returned} />
        <Card title={t('costs.title')}>
          <JobCosts costs={costs} />
          <p className="mt-4 flex gap-5 text-sm">
            <Link to={`/company/jobs/${costs.jobId}/reviews`} className={link}>
              {t('funding.reviews')}
            </Link>
            <Link to={`/company/jobs/${costs.jobId}`} className={link}>
              {t('funding.job')}
            </Link>
          </p>
        </Card>
        <Card title={t('funding.formTitle')}>
          {forecast && (
            <div className="mb-4">
              <OpeningReason forecast={forecast} />
            </div>
          )}
          {isOwner ? (
            <FundingForm fundingId={newFundingId} currency={costs.currency} />
          ) : (
            <p>{t('funding.ownerOnly')}</p>
          )}
        </Card>
        <FundingList fundings={fundings} />
      </div>
    </>
  );
}

function FundingForm({ fundingId, currency }: { fundingId: string; currency: string }) {
  const t = useTranslations('money.funding');
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <Form method="post" reloadDocument className="flex max-w-md flex-col gap-4">
      <FailureNotice failure={failure} />
      <input type="hidden" name="fundingId" value={fundingId} />
      <TextInput
        label={t('amount', { currency })}
        hint={t('amountHint')}
        name="amount"
        defaultValue={fields?.['amount']}
        inputMode="decimal"
        autoComplete="off"
        required
        errors={errors('amount')}
      />
      <div>
        <Button>{t('pay')}</Button>
      </div>
    </Form>
  );
}
