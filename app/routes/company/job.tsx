import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { closeJobSchema } from '~/features/jobs/close-job.schema';
import { closeJob } from '~/features/jobs/close-job.server';
import { ChainTiers } from '~/features/jobs/ui/chain-tiers';
import { ClosedJob, CloseJob } from '~/features/jobs/ui/close-job';
import { ImportList } from '~/features/jobs/ui/import-list';
import { JobHead } from '~/features/jobs/ui/job-head';
import { JobTerms } from '~/features/jobs/ui/job-terms';
import { RubricList } from '~/features/jobs/ui/rubric-list';
import { AttentionList } from '~/features/results/ui/attention-list';
import { JobFigures } from '~/features/results/ui/job-figures';
import { OpeningCard } from '~/features/verification/ui/opening-card';
import { SupplyCard } from '~/features/verification/ui/supply-card';
import { loadJobOverview } from '~/routes/company/load-job-overview.server';
import { actionFailure } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { ForeignText } from '~/ui/foreign-text';
import { Markdown } from '~/ui/markdown';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('company/job', async ({ ctx, params, request }) => ({
  ...(await loadJobOverview(ctx, requireId(params['jobId']))),
  wasJustClosed: new URL(request.url).searchParams.has('closed'),
}));
export const meta = pageTitle;

export const action = withAccess('company/job', async ({ ctx, params, request }) => {
  const form = await request.formData();
  form.set('jobId', requireId(params['jobId']));
  const input = parseForm(closeJobSchema, form);
  if (!input.ok) return actionFailure(input.error);
  const closed = await closeJob(ctx, input.value);
  if (!closed.ok) return actionFailure(closed.error);
  throw redirect(`/company/jobs/${input.value.jobId}?closed`);
});

export default function JobPage() {
  const t = useTranslations('company.job');
  const loaded = useLoaderData<typeof loader>();
  const { job, attention, figures, imports, forecast, supply, supplyLimits, tierCosts, closing, isOwner } = loaded;
  const failure = useActionData<typeof action>()?.failure;
  const mustImport = job.importedCount === 0;
  return (
    <>
      <JobHead
        job={job}
        action={
          job.status !== 'closed' && (
            <>
              <LinkButton
                to={`/company/jobs/${job.id}/import`}
                variant={mustImport ? 'primary' : 'secondary'}
                icon="upload"
              >
                {t('importTasks')}
              </LinkButton>
              {!mustImport && (
                <LinkButton
                  to={`/company/jobs/${job.id}/funding`}
                  variant={(forecast?.waitingTasks ?? 0) > 0 ? 'primary' : 'secondary'}
                >
                  {t('fund')}
                </LinkButton>
              )}
            </>
          )
        }
      />
      <div className="flex flex-col gap-8">
        {job.closedAt && <ClosedJob closedAt={job.closedAt} facts={closing} isNews={loaded.wasJustClosed} />}
        <JobFigures {...figures} job={job} />
        <section aria-labelledby="attention">
          <h2 id="attention" className="mb-3 text-base font-semibold">
            {t('attention')}
          </h2>
          <AttentionList items={attention} jobHidden />
        </section>
        <OpeningCard job={job} forecast={forecast} />
        <SupplyCard
          jobId={job.id}
          currency={job.currency}
          policy={job.policy}
          supply={supply}
          limits={supplyLimits}
          costs={tierCosts}
          isClosed={job.closedAt !== null}
        />
        {imports.length > 0 && (
          <section aria-labelledby="imports">
            <h2 id="imports" className="mb-3 text-base font-semibold">
              {t('importsTitle')}
            </h2>
            <ImportList imports={imports} />
          </section>
        )}
        <JobContract />
        {isOwner && !job.closedAt && <CloseJob facts={closing} failure={failure} />}
      </div>
    </>
  );
}

/** What every claim of the job is held to: terms, chain, rubric, guideline. */
function JobContract() {
  const t = useTranslations('company.job');
  const { job } = useLoaderData<typeof loader>();
  return (
    <section aria-labelledby="contract">
      <h2 id="contract" className="mb-3 text-base font-semibold">
        {t('contractTitle')}
      </h2>
      <div className="border-line grid gap-x-8 gap-y-6 border-t pt-4 lg:grid-cols-2">
        <div>
          <h3 className="mb-2 font-semibold">{t('termsTitle')}</h3>
          <JobTerms job={job} />
        </div>
        <div>
          <h3 className="mb-2 font-semibold">{t('chainTitle')}</h3>
          <ChainTiers policy={job.policy} currency={job.currency} />
        </div>
      </div>
      <details className="border-line mt-6 border-t pt-2">
        <summary className="min-h-11 py-2 font-semibold">
          {t('rubricTitle', { version: String(job.rubricVersion) })}
        </summary>
        <ForeignText lang={job.contentLanguage} isBlock>
          <RubricList rubric={job.rubric} />
        </ForeignText>
      </details>
      <details className="border-line border-t pt-2">
        <summary className="min-h-11 py-2 font-semibold">
          {t('guidelineTitle', { version: String(job.guidelineVersion) })}
        </summary>
        <ForeignText lang={job.contentLanguage} isBlock>
          <Markdown html={job.guideline} />
        </ForeignText>
      </details>
    </section>
  );
}
