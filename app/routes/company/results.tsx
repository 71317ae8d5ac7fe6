import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getCompanyJob } from '~/features/jobs/get-company-job.server';
import { JobHead } from '~/features/jobs/ui/job-head';
import { getJobResults, MOST_STUCK_COUNTED } from '~/features/results/get-job-results.server';
import { listExports } from '~/features/results/list-exports.server';
import { requestExportSchema } from '~/features/results/request-export.schema';
import { requestExport } from '~/features/results/request-export.server';
import { retryExport } from '~/features/results/retry-export.server';
import { listVerdicts } from '~/features/results/list-verdicts.server';
import { AgreementBars } from '~/features/results/ui/agreement-bars';
import { DecidedTasks } from '~/features/results/ui/decided-tasks';
import { ExportList } from '~/features/results/ui/export-list';
import { ResultsFigures } from '~/features/results/ui/results-figures';
import { VerifyInstructions } from '~/features/results/ui/verify-instructions';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { parseForm } from '~/platform/http/parse-form';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { FailureNotice } from '~/ui/failure-notice';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('company/results', async ({ ctx, params, request, t }) => {
  const jobId = requireId(params['jobId']);
  const job = await getCompanyJob(ctx, jobId);
  if (!job.ok) throw failureResponse(job.error);
  const after = Number(new URL(request.url).searchParams.get('after') ?? 0);
  const isOrdinal = Number.isSafeInteger(after) && after >= 0 && after < 2 ** 31;
  const [results, exports, verdicts] = await Promise.all([
    getJobResults(ctx, jobId),
    listExports(ctx, jobId),
    listVerdicts(ctx, { jobId, after: isOrdinal ? after : 0 }),
  ]);
  if (!results.ok) throw failureResponse(results.error);
  const { id, title, contentLanguage, status } = job.value;
  return {
    title: t('results.title', { job: title }),
    job: { id, title, contentLanguage, status },
    results: results.value,
    exports,
    verdicts,
    // What was read of a closed job's tasks goes out as well.
    canExport: results.value.decidedTasks + results.value.stuckTasks > 0 || status === 'closed',
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
  const { job, results, verdicts, mostStuck } = useLoaderData<typeof loader>();
  return (
    <>
      <JobHead job={job} />
      <div className="flex flex-col gap-8">
        <ResultsFigures jobId={job.id} results={results} mostStuck={mostStuck} />
        <DecidedTasks jobId={job.id} {...verdicts} />
        <Exports />
        <div className="grid grid-cols-1 gap-x-10 gap-y-8 lg:grid-cols-2">
          <AgreementBars groups={results.agreement} lang={job.contentLanguage} />
          <VerifyInstructions />
        </div>
      </div>
    </>
  );
}

/** The form that asks for an export, and what was asked for before. */
function Exports() {
  const t = useTranslations('results');
  const { exports, canExport, isOwner } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <section aria-labelledby="exports">
      <h2 id="exports" className="text-base font-semibold">
        {t('exportsTitle')}
      </h2>
      <p className="text-muted mt-1 max-w-prose text-sm">{t('exportsHint')}</p>
      {canExport ? (
        <Form method="post" className="my-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="max-w-prose">
            {isOwner && <Checkbox name="includesHidden" label={t('includeHidden')} hint={t('includeHiddenHint')} />}
          </div>
          <Button icon="file">{t('create')}</Button>
        </Form>
      ) : (
        <p className="my-3 max-w-prose">{t('nothingToExport')}</p>
      )}
      <div className="flex flex-col gap-3">
        <FailureNotice failure={sent?.failure} />
        {(canExport || exports.length > 0) && <ExportList exports={exports} mayTakeHidden={isOwner} />}
      </div>
    </section>
  );
}
