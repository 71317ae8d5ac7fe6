import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { getRequestable } from '~/features/decisions/get-requestable.server';
import { requestCorrectionSchema } from '~/features/decisions/open-dispute.schema';
import { readLines } from '~/features/decisions/read-lines';
import { requestCorrection } from '~/features/decisions/request-correction.server';
import { getOwnClaimPay } from '~/features/payments/get-claim-pay-breakdown.server';
import { PayBreakdown } from '~/features/payments/ui/pay-breakdown';
import { listTaskNames } from '~/features/reviews/list-task-names.server';
import { TaskLine } from '~/features/reviews/ui/task-line';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { PrintHead } from '~/ui/print-head';
import { CorrectionWords } from './correction-words';
import { RequestForm } from './request-form';
import { PrintButton } from './time-print-button';

export const loader = withAccess('expert/earnings-review', async ({ ctx, params, t, viewer }) => {
  const claimId = requireId(params['claimId']);
  const pay = await getOwnClaimPay(ctx, claimId);
  if (!pay.ok) throw failureResponse(pay.error);
  const [named] = await listTaskNames(ctx, [pay.value]);
  return {
    title: t('money.breakdown.title'),
    name: viewer.displayName,
    pay: pay.value,
    requestable: pay.value.request === null ? await getRequestable(ctx, claimId) : null,
    task: named?.task ?? null,
  };
});

export const action = withAccess('expert/earnings-review', async ({ ctx, params, request }) => {
  const claimId = requireId(params['claimId']);
  const fields = keptFields(await request.formData());
  const own = await getOwnClaimPay(ctx, claimId);
  if (!own.ok) throw failureResponse(own.error);
  const input = parseInput(requestCorrectionSchema, { ...fields, claimId, lines: readLines(fields) });
  if (!input.ok) return actionFailure(input.error, fields);
  const opened = await requestCorrection(ctx, input.value);
  return opened.ok ? redirect(`/expert/disputes/${opened.value.disputeId}?sent`) : actionFailure(opened.error, fields);
});

export const meta = pageTitle;

/** One amount of the expert's own, from its seconds up, and the way to ask for time that did not count. */
export default function EarningsReview() {
  const t = useTranslations('money.earnings');
  const { title, name, pay, requestable, task } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const above = <Breadcrumbs items={[{ to: '/expert/earnings', text: t('title') }]} />;
  const disputes = {
    dispute: `/expert/disputes/${pay.dispute?.id ?? ''}`,
    request: `/expert/disputes/${pay.request?.id ?? ''}`,
  };
  return (
    <CorrectionWords>
      <PrintHead name={name} />
      <PageHeader title={title} above={above} lead={<TaskLine task={task} />} action={<PrintButton />} />
      <div className="flex flex-col gap-4">
        <PayBreakdown pay={pay} disputeTo={disputes} />
        {requestable && (
          <RequestForm
            requestable={requestable}
            capMs={pay.capMs}
            failure={refused?.failure}
            fields={refused?.fields ?? {}}
          />
        )}
      </div>
    </CorrectionWords>
  );
}
