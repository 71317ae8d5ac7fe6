import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { payForTime } from '~/core/money';
import type { ExpertCtx } from '~/features/accounts/context';
import { LanguageName } from '~/features/credentials/ui/language-name';
import { getJobEligibility } from '~/features/matching/get-job-eligibility.server';
import { listTierPay } from '~/features/effective-pay/list-tier-pay.server';
import { getCompanyRecord } from '~/features/payments/get-company-record.server';
import type { ClaimableJob } from '~/features/reviews/claimable-job';
import { getClosedJob } from '~/features/reviews/get-closed-job.server';
import { getClaimableJob } from '~/features/reviews/get-claimable-job.server';
import { getMyWeek } from '~/features/reviews/get-my-week.server';
import { loadGuidelineOffer } from '~/features/reviews/load-guideline-offer.server';
import { CriterionSummary } from '~/features/reviews/ui/criterion-summary';
import { failureResponse } from '~/platform/http/failure-response';
import { renderMarkdown } from '~/platform/markdown/render-markdown.server';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Badge } from '~/ui/badge';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Card } from '~/ui/card';
import { Duration } from '~/ui/duration';
import { ForeignText } from '~/ui/foreign-text';
import { Markdown } from '~/ui/markdown';
import { Money } from '~/ui/money';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { ClosedJob } from './closed-job';
import { ClaimTerms } from './claim-terms';
import { JobEligibility } from './job-eligibility';
import { JobRecord } from './job-record';
import { OtherTiers } from './other-tiers';
import { sayClaimBlock } from './say-week.server';
import { sayTierPay } from './say-tier-pay.server';
import { TakeTaskForm } from './take-task-form';

export const loader = withAccess('expert/job', async ({ ctx, params, t, viewer, context }) => {
  const jobId = requireId(params['jobId']);
  const job = await getClaimableJob(ctx, jobId);
  if (!job) return { title: t('expert.job.closed.pageTitle'), closed: await requireClosedJob(ctx, jobId) };
  const [eligibility, record, week, tierPay] = await Promise.all([
    getJobEligibility(ctx, jobId),
    getCompanyRecord(ctx, jobId),
    getMyWeek(ctx),
    listTierPay(ctx.db, jobId),
  ]);
  const shown = shownTier(job.tiers);
  const judged = tierPay.find(({ tier }) => tier === shown.tier);
  const reader = { t, locale: context.locale, timeZone: viewer.timeZone };
  const guideline = { version: job.guideline.version, html: renderMarkdown(job.guideline.markdown) };
  const { allowanceMs: guidelinePaidMs, nothingBecause } = await loadGuidelineOffer(ctx, jobId, shown.tier);
  const terms = {
    guidelinePaidMs,
    guidelineUnpaid: nothingBecause && t(`expertRate.guideline.${nothingBecause}`),
    newClaimId: ctx.newId(),
    ...job,
    guideline,
    eligibility,
    record,
    block: sayClaimBlock(reader, shown, week),
    pay: judged ? sayTierPay(reader, judged, shown.currency) : null,
  };
  return { title: job.tiers[0].title, terms };
});
export const meta = pageTitle;

async function requireClosedJob(ctx: ExpertCtx, jobId: string) {
  const closed = await getClosedJob(ctx, jobId);
  if (!closed) throw failureResponse({ kind: 'notFound', code: 'jobNotFound', message: 'There is no such job.' });
  return closed;
}

/** What there is to take stands first; the tiers come best paid first. */
function shownTier(tiers: readonly [ClaimableJob, ...ClaimableJob[]]): ClaimableJob {
  return tiers.find((tier) => tier.openTasks > 0) ?? tiers[0];
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type Terms = NonNullable<Loaded['terms']>;

export default function JobPage() {
  const { closed, terms } = useLoaderData<typeof loader>();
  return terms ? <JobTerms terms={terms} /> : closed && <ClosedJob job={closed} />;
}

/** Would I want this? The terms of a job, its guideline and questions, and how its company pays, before a first task is taken. */
function JobTerms({ terms }: { terms: Terms }) {
  const t = useTranslations('expert');
  const { newClaimId, guidelinePaidMs, guidelineUnpaid, tiers, guideline, criteria, eligibility, record } = terms;
  const first = shownTier(tiers);
  const others = tiers.filter((tier) => tier !== first);
  const { jobId, title, organizationName, contentLanguage } = first;
  const canTake = first.openTasks > 0;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/expert/board', text: t('board.title') }]} />}
        title={<ForeignText lang={contentLanguage}>{title}</ForeignText>}
        badges={<Badge>{t('board.tier', { tier: String(first.tier) })}</Badge>}
        lead={
          <>
            {organizationName} · <LanguageName tag={contentLanguage} />
          </>
        }
        action={
          canTake && (
            <TakeTaskForm action="/expert/board" claimId={newClaimId} jobId={jobId}>
              {t('job.take')}
            </TakeTaskForm>
          )
        }
      />
      <section aria-labelledby="terms" className="mb-6">
        <h2 id="terms" className="sr-only">
          {t('job.terms')}
        </h2>
        <ClaimTerms job={first} />
        <OtherTiers tiers={others} />
        {terms.block !== null && (
          <div className="mt-3">
            <Notice tone={first.block ? 'warn' : 'info'}>{terms.block}</Notice>
          </div>
        )}
        <p className="text-muted mt-2 text-sm">{t('job.termsHint')}</p>
        {terms.pay !== null && <p className="text-muted mt-1 text-sm">{terms.pay}</p>}
        {canTake && guidelineUnpaid && <p className="text-muted mt-1 text-sm">{guidelineUnpaid}</p>}
        {canTake && guidelinePaidMs > 0 && (
          <p className="text-muted mt-1 text-sm">
            {t.rich('job.guidelinePaid', {
              length: () => <Duration ms={guidelinePaidMs} />,
              pay: () => (
                <Money amountMinor={payForTime(guidelinePaidMs, first.rateMinorPerHour)} currency={first.currency} />
              ),
            })}
          </p>
        )}
      </section>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Card
            title={t('job.guideline')}
            action={
              <span className="text-muted text-sm">{t('job.version', { version: String(guideline.version) })}</span>
            }
          >
            <div className="text-lg leading-relaxed">
              <ForeignText lang={contentLanguage} isBlock>
                <Markdown html={guideline.html} />
              </ForeignText>
            </div>
          </Card>
          <Card title={t('job.criteria')}>
            <ol className="divide-line -my-2 flex flex-col divide-y">
              {criteria.map((criterion, position) => (
                <li key={criterion.id} className="flex gap-3 py-2.5">
                  <span className="text-muted w-5 shrink-0 text-end tabular-nums">{position + 1}</span>
                  <div className="min-w-0">
                    <CriterionSummary criterion={criterion} language={contentLanguage} />
                  </div>
                </li>
              ))}
            </ol>
            <p className="text-muted mt-4 text-sm">{t('job.taskBound')}</p>
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <JobEligibility tiers={eligibility} />
          <JobRecord record={record} company={organizationName} />
        </div>
      </div>
    </>
  );
}
