import { redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { CompanyCtx } from '~/features/accounts/context';
import { JobHead } from '~/features/jobs/ui/job-head';
import { cancelFundingSchema } from '~/features/payments/cancel-funding.schema';
import { cancelFunding } from '~/features/payments/cancel-funding.server';
import { fundingStage } from '~/features/payments/funding-stage';
import { getBilling } from '~/features/payments/get-billing.server';
import { awaitsMore, getJobCosts } from '~/features/payments/get-job-costs.server';
import { startFundingSchema } from '~/features/payments/start-funding.schema';
import { startFunding } from '~/features/payments/start-funding.server';
import { suggestAmount } from '~/features/payments/suggest-amount';
import { FundingList } from '~/features/payments/ui/funding-list';
import { FundingNow } from '~/features/payments/ui/funding-now';
import { FundingReach } from '~/features/payments/ui/funding-reach';
import { JobCosts } from '~/features/payments/ui/job-costs';
import { getOpeningForecast } from '~/features/verification/get-opening-forecast.server';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { parseForm } from '~/platform/http/parse-form';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { FailureNotice } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { pageTitle } from '~/ui/page-title';
import { FundingForm } from './funding-form';

export const loader = withAccess('company/funding', async ({ ctx, params, request, t }) => {
  const jobId = requireId(params['jobId']);
  const [costs, forecast, { fundings }] = await Promise.all([
    getJobCosts(ctx, jobId),
    getOpeningForecast(ctx, jobId),
    getBilling(ctx, jobId),
  ]);
  if (!costs.ok) throw failureResponse(costs.error);
  const { title, contentLanguage, status, importedCount } = costs.value;
  const query = new URL(request.url).searchParams;
  return {
    title: t('money.funding.title', { job: title }),
    job: { id: jobId, title, contentLanguage, status },
    costs: { ...costs.value, awaitsMore: awaitsMore(costs.value) },
    fundings,
    reach: forecast && { ...forecast, importedCount },
    suggestion: suggestAmount(query.get('amount'), forecast),
    now: fundingStage(fundings, query.get('funding')),
    newFundingId: ctx.newId(),
    isOwner: ctx.actor.role === 'owner',
    hasFakes: ctx.services.config.fakes,
  };
});

export const action = withAccess('company/funding', async ({ ctx, params, request }) => {
  const jobId = requireId(params['jobId']);
  const form = await request.formData();
  form.set('jobId', jobId);
  if (form.get('intent') === 'cancel') return giveUp(ctx, jobId, form);
  const input = parseForm(startFundingSchema, form);
  if (!input.ok) return actionFailure(input.error, keptFields(form));
  const { fundingId, amount: amountMinor } = input.value;
  const started = await startFunding(ctx, { jobId, fundingId, amountMinor });
  if (!started.ok) return actionFailure(started.error, keptFields(form));
  throw redirect(started.value.checkoutUrl);
});

async function giveUp(ctx: CompanyCtx, jobId: string, form: FormData) {
  const input = parseForm(cancelFundingSchema, form);
  if (!input.ok) return actionFailure(input.error);
  const cancelled = await cancelFunding(ctx, input.value);
  if (!cancelled.ok) return actionFailure(cancelled.error);
  throw redirect(`/company/jobs/${jobId}/funding?funding=${input.value.fundingId}`);
}

export const meta = pageTitle;

export default function Funding() {
  const t = useTranslations('billing.funding');
  const { job, costs, fundings, reach, now, isOwner } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  const isUnderWay = now.stage === 'processing' || now.stage === 'atStripe';
  const heading = 'mb-3 text-base font-semibold';
  return (
    <>
      <JobHead job={job} />
      <div className="flex flex-col gap-8">
        <FundingNow now={now} mayPay={isOwner} />
        {isUnderWay && <FailureNotice failure={failure} />}
        {reach && <FundingReach reach={reach} />}
        {job.status === 'closed' ? <Notice>{t('closed')}</Notice> : !isUnderWay && <FundingForm />}
        <section aria-labelledby="money">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 id="money" className={heading}>
              {t('moneyTitle')}
            </h2>
            <Link
              to={`/company/billing/statement?job=${job.id}`}
              prefetch="intent"
              className="text-accent underline underline-offset-2"
            >
              {t('statement')}
            </Link>
          </div>
          <JobCosts costs={costs} />
        </section>
        <section aria-labelledby="payments">
          <h2 id="payments" className={heading}>
            {t('paymentsTitle')}
          </h2>
          <FundingList fundings={fundings} mayPay={isOwner && !isUnderWay && job.status !== 'closed'} jobHidden />
        </section>
      </div>
    </>
  );
}
