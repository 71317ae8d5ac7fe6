import { Link, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getClaimableJob } from '~/features/reviews/get-claimable-job.server';
import { CriterionSummary } from '~/features/reviews/ui/criterion-summary';
import { failureResponse } from '~/platform/http/failure-response';
import { renderMarkdown } from '~/platform/markdown/render-markdown.server';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Card } from '~/ui/card';
import { Markdown } from '~/ui/markdown';
import { Money } from '~/ui/money';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { ClaimTerms } from './claim-terms';
import { OpenTasks } from './open-tasks';
import { TakeTaskForm } from './take-task-form';

export const loader = withAccess('expert/job', async ({ ctx, params }) => {
  const job = await getClaimableJob(ctx, requireId(params['jobId']));
  if (!job) throw failureResponse({ kind: 'notFound', code: 'jobNotFound', message: 'There is no such job.' });
  const guideline = { version: job.guideline.version, html: renderMarkdown(job.guideline.markdown) };
  return { title: job.tiers[0].title, newClaimId: ctx.newId(), ...job, guideline };
});
export const meta = pageTitle;

/** The terms of a job before its first task is taken. */
export default function JobPage() {
  const t = useTranslations('expert.work');
  const { title, newClaimId, tiers, guideline, criteria } = useLoaderData<typeof loader>();
  const { jobId, organizationName, contentLanguage } = tiers[0];
  const canTake = tiers.some((tier) => tier.openTasks > 0);
  return (
    <>
      <PageHeader
        above={<Link to="/expert">{t('board.title')}</Link>}
        title={title}
        lead={organizationName}
        action={
          canTake && (
            <TakeTaskForm action="/expert" claimId={newClaimId} jobId={jobId}>
              {t('board.takeOne')}
            </TakeTaskForm>
          )
        }
      />
      <div className="flex flex-col gap-4">
        {tiers.map((tier) => (
          <Card
            key={tier.tier}
            title={`${t('job.terms')} · ${t('board.tier', { tier: String(tier.tier) })}`}
            action={
              <span className="font-semibold">
                {t.rich('board.perHour', {
                  amount: () => <Money amountMinor={tier.rateMinorPerHour} currency={tier.currency} />,
                })}
              </span>
            }
          >
            <p className="text-muted mb-3 text-sm">
              <OpenTasks count={tier.openTasks} />. {t('board.fees')}
            </p>
            <ClaimTerms job={tier} />
          </Card>
        ))}
        <Card title={t('job.criteria')}>
          <ol className="flex list-decimal flex-col gap-2 ps-5 text-sm">
            {criteria.map((criterion) => (
              <li key={criterion.id}>
                <CriterionSummary criterion={criterion} language={contentLanguage} />
              </li>
            ))}
          </ol>
          <p className="text-muted mt-2 text-sm">{t('job.taskBound')}</p>
        </Card>
        <Card title={t('job.guideline', { version: String(guideline.version) })}>
          <Markdown html={guideline.html} />
        </Card>
      </div>
    </>
  );
}
