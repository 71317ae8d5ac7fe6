import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { readJobListFilter } from '~/features/jobs/job-list-filter';
import { listCompanyJobs } from '~/features/jobs/list-company-jobs.server';
import { FirstJobSteps } from '~/features/jobs/ui/first-job-steps';
import { JobTable } from '~/features/jobs/ui/job-table';
import { listCompanyAttention } from '~/features/results/list-company-attention.server';
import { AttentionList } from '~/features/results/ui/attention-list';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('company/home', async ({ ctx, request, t }) => {
  const query = new URL(request.url).searchParams;
  const filter = readJobListFilter(query);
  const [attention, page] = await Promise.all([
    listCompanyAttention(ctx),
    listCompanyJobs(ctx, { ...filter, after: query.get('after') }),
  ]);
  const isFirst = page.jobs.length === 0 && !['q', 'status', 'after'].some((name) => query.get(name));
  return { title: t('company.home.title'), attention, filter, isFirst, ...page };
});
export const meta = pageTitle;

export default function CompanyHome() {
  const t = useTranslations('company.home');
  const { attention, filter, isFirst, jobs, next } = useLoaderData<typeof loader>();
  if (isFirst) {
    return (
      <>
        <PageHeader title={t('emptyTitle')} />
        <FirstJobSteps />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('title')} action={<LinkButton to="/company/jobs/new">{t('create')}</LinkButton>} />
      <section aria-labelledby="attention" className="mb-8">
        <h2 id="attention" className="mb-3 text-base font-semibold">
          {t('attention')}
        </h2>
        <AttentionList items={attention} />
      </section>
      <section aria-labelledby="jobs">
        <h2 id="jobs" className="mb-3 text-base font-semibold">
          {t('allJobs')}
        </h2>
        <JobTable jobs={jobs} filter={filter} next={next} />
      </section>
    </>
  );
}
