import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getCompanyJob } from '~/features/jobs/get-company-job.server';
import { getJobResults, MOST_STUCK_COUNTED } from '~/features/results/get-job-results.server';
import { listExports } from '~/features/results/list-exports.server';
import { requestExportSchema } from '~/features/results/request-export.schema';
import { requestExport } from '~/features/results/request-export.server';
import { retryExport } from '~/features/results/retry-export.server';
import { AgreementTable } from '~/features/results/ui/agreement-table';
import { ExportList } from '~/features/results/ui/export-list';
import { ResultsFigures } from '~/features/results/ui/results-figures';
import { VerifyInstructions } from '~/features/results/ui/verify-instructions';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { parseForm } from '~/platform/http/parse-form';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Button, LinkButton } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { FailureNotice } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('company/results', async ({ ctx, params, t }) => {
  const jobId = requireId(params['jobId']);
  const job = await getCompanyJob(ctx, jobId);
  if (!job.ok) throw failureResponse(job.error);
  const [results, exports] = await Promise.all([getJobResults(ctx, jobId), listExports(ctx, jobId)]);
  if (!results.ok) throw failureResponse(results.error);
  const { id, title } = job.value;
  return {
    title: t('results.title', { job: title }),
    job: { id, title },
    results: results.value,
    exports,
    mostStuck: MOST_STUCK_COUNTED,
    isOwner: ctx.actor.role === 'owner',
  };
});
export const meta = pageTitle;

export const action = withAccess('company/results', async ({ ctx, params, request }) => {
  const jobId = requireId(params['jobId']);
  const input = parseForm(requestExportSchema, await request.formData());
  if (!input.ok) return actionFailure(input.error);
  const { exportId, includesHidden } = input.value;
  const requested = exportId
    ? await retryExport(ctx, { exportId })
    : await requestExport(ctx, { jobId, includesHidden });
  if (!requested.ok) return actionFailure(requested.error);
  throw redirect(`/company/jobs/${jobId}/results`);
});

export default function ResultsPage() {
  const t = useTranslations('results');
  const { title, job, results, exports, mostStuck, isOwner } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        above={<Link to={`/company/jobs/${job.id}`}>{job.title}</Link>}
        title={title}
        lead={t('lead')}
        action={
          <LinkButton to={`/company/jobs/${job.id}/tasks`} variant="secondary">
            {t('allTasks')}
          </LinkButton>
        }
      />
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        <ResultsFigures results={results} mostStuck={mostStuck} />
        <AgreementTable groups={results.agreement} />
      </div>
      <div className="mt-8 mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{t('exportsTitle')}</h2>
        <Form method="post" className="flex flex-wrap items-center gap-x-5 gap-y-2">
          {isOwner && <Checkbox name="includesHidden" label={t('includeHidden')} />}
          <Button>{t('create')}</Button>
        </Form>
      </div>
      <p className="text-muted mb-3 max-w-prose text-sm">{t('exportsHint')}</p>
      <FailureNotice failure={sent?.failure} />
      <ExportList exports={exports} mayTakeHidden={isOwner} />
      <div className="mt-6">
        <VerifyInstructions />
      </div>
    </>
  );
}
