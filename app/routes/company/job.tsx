import { Link, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getCompanyJob } from '~/features/jobs/get-company-job.server';
import { listJobImports } from '~/features/jobs/list-job-imports.server';
import { listJobTasks } from '~/features/jobs/list-job-tasks.server';
import { ChainTiers } from '~/features/jobs/ui/chain-tiers';
import { ImportList } from '~/features/jobs/ui/import-list';
import { JobStatus } from '~/features/jobs/ui/job-status';
import { JobTerms } from '~/features/jobs/ui/job-terms';
import { RubricList } from '~/features/jobs/ui/rubric-list';
import { TaskTable } from '~/features/jobs/ui/task-table';
import { SUPPLY_COUNT_LIMIT } from '~/features/matching/count-eligible-experts.server';
import { getJobSupply, MOST_HELD_UP_COUNTED, MOST_SEATS_COUNTED } from '~/features/verification/get-job-supply.server';
import { getOpeningForecast } from '~/features/verification/get-opening-forecast.server';
import { OpeningCard } from '~/features/verification/ui/opening-card';
import { SupplyCard } from '~/features/verification/ui/supply-card';
import { failureResponse } from '~/platform/http/failure-response';
import { renderMarkdown } from '~/platform/markdown/render-markdown.server';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Markdown } from '~/ui/markdown';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';

export const loader = withAccess('company/job', async ({ ctx, params, request }) => {
  const jobId = requireId(params['jobId']);
  const job = await getCompanyJob(ctx, jobId);
  if (!job.ok) throw failureResponse(job.error);
  const after = Number(new URL(request.url).searchParams.get('after') ?? 0);
  const [imports, tasks, forecast, supply] = await Promise.all([
    listJobImports(ctx, jobId),
    listJobTasks(ctx, { jobId, after: Number.isSafeInteger(after) && after < 2 ** 31 ? after : 0 }),
    getOpeningForecast(ctx, jobId),
    getJobSupply(ctx, jobId),
  ]);
  const supplyLimits = { experts: SUPPLY_COUNT_LIMIT, seats: MOST_SEATS_COUNTED, stuck: MOST_HELD_UP_COUNTED };
  const guideline = renderMarkdown(job.value.guideline);
  return { title: job.value.title, job: { ...job.value, guideline }, imports, tasks, forecast, supply, supplyLimits };
});
export const meta = pageTitle;

export default function JobPage() {
  const t = useTranslations('company.job');
  const results = useTranslations('results');
  const { job, imports, tasks, forecast, supply, supplyLimits } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        above={<Link to="/company">{t('backToJobs')}</Link>}
        title={job.title}
        lead={<JobStatus status={job.status} />}
        action={
          <>
            <LinkButton
              to={`/company/jobs/${job.id}/import`}
              variant={job.importedCount === 0 ? 'primary' : 'secondary'}
            >
              {t('importTasks')}
            </LinkButton>
            {job.openedCount > 0 && (
              <>
                <LinkButton to={`/company/jobs/${job.id}/results`} variant="secondary">
                  {results('open')}
                </LinkButton>
                <LinkButton to={`/company/jobs/${job.id}/reviews`} variant="secondary">
                  {t('reviews')}
                </LinkButton>
              </>
            )}
            {job.importedCount > 0 && <LinkButton to={`/company/jobs/${job.id}/funding`}>{t('fund')}</LinkButton>}
          </>
        }
      />
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        <OpeningCard job={job} forecast={forecast} />
        <SupplyCard jobId={job.id} policy={job.policy} supply={supply} limits={supplyLimits} />
        <Card title={t('termsTitle')}>
          <JobTerms job={job} />
        </Card>
        <Card title={t('chainTitle')}>
          <ChainTiers policy={job.policy} currency={job.currency} />
        </Card>
        <Card title={t('rubricTitle', { version: String(job.rubricVersion) })}>
          <RubricList rubric={job.rubric} />
        </Card>
      </div>
      <h2 className="mt-8 mb-3 text-lg font-semibold">{t('tasksTitle')}</h2>
      <TaskTable jobId={job.id} tasks={tasks.tasks} />
      <Pagination nextCursor={tasks.next === undefined ? null : String(tasks.next)} />
      {imports.length > 0 && (
        <>
          <h2 className="mt-8 mb-3 text-lg font-semibold">{t('importsTitle')}</h2>
          <ImportList imports={imports} />
        </>
      )}
      <details className="border-line mt-8 border-t pt-4">
        <summary className="min-h-11 text-lg font-semibold">
          {t('guidelineTitle', { version: String(job.guidelineVersion) })}
        </summary>
        <Markdown html={job.guideline} />
      </details>
    </>
  );
}
