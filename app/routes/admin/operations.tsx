import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getHealth } from '~/features/operations/get-health.server';
import { judgeHealth, MOST_COUNTED } from '~/features/operations/health';
import { listFailedJobs } from '~/features/operations/list-failed-jobs.server';
import { listHeldUpJobs } from '~/features/operations/list-held-up-jobs.server';
import { retryFailedJobSchema } from '~/features/operations/retry-failed-job.schema';
import { retryFailedJob } from '~/features/operations/retry-failed-job.server';
import { HealthTable } from '~/features/operations/ui/health-table';
import { FailedJobTable } from '~/features/operations/ui/failed-job-table';
import { HeldUpTable } from '~/features/operations/ui/held-up-table';
import { actionFailure } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';
import { withAccess } from '~/routes/with-access.server';
import { FailureNotice } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('admin/operations', async ({ ctx, t }) => {
  const figures = await getHealth(ctx);
  return {
    title: t('admin.operations.title'),
    checks: judgeHealth(figures),
    dueJobCount: figures.dueJobCount,
    mostCounted: MOST_COUNTED,
    failedJobs: await listFailedJobs(ctx),
    heldUpJobs: await listHeldUpJobs(ctx),
  };
});

export const action = withAccess('admin/operations', async ({ ctx, request }) => {
  const input = parseForm(retryFailedJobSchema, await request.formData());
  if (!input.ok) return actionFailure(input.error);
  const retried = await retryFailedJob(ctx, input.value);
  return retried.ok ? redirect('/admin/operations') : actionFailure(retried.error);
});
export const meta = pageTitle;

/** Is it healthy: lag, lapses, stuck, errors? */
export default function Operations() {
  const t = useTranslations('admin.operations');
  const { title, checks, dueJobCount, mostCounted, failedJobs, heldUpJobs } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  const [bad, warn] = (['bad', 'warn'] as const).map((state) => checks.filter((check) => check.state === state).length);
  return (
    <>
      <PageHeader title={title} lead={t('lead')} />
      <div className="flex flex-col gap-8">
        <FailureNotice failure={failure} />
        {bad ? (
          <Notice tone="bad" title={t('bad', { count: bad })} />
        ) : warn ? (
          <Notice tone="warn" title={t('warn', { count: warn })} />
        ) : (
          <Notice tone="good" title={t('good')} />
        )}
        <HealthTable checks={checks} dueJobCount={dueJobCount} mostCounted={mostCounted} />
        <HeldUpTable jobs={heldUpJobs} />
        <FailedJobTable jobs={failedJobs} />
      </div>
    </>
  );
}
