import { Link, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { listCompanyJobs } from '~/features/jobs/list-company-jobs.server';
import { JobStatus } from '~/features/jobs/ui/job-status';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { Money } from '~/ui/money';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';

export const loader = withAccess('company/home', async ({ ctx, request, t }) => ({
  title: t('company.home.title'),
  ...(await listCompanyJobs(ctx, { after: new URL(request.url).searchParams.get('after') })),
}));
export const meta = pageTitle;

export default function CompanyHome() {
  const t = useTranslations('company.home');
  const { jobs, next } = useLoaderData<typeof loader>();
  const create = <LinkButton to="/company/jobs/new">{t('create')}</LinkButton>;
  return (
    <>
      <PageHeader title={t('title')} action={jobs.length > 0 && create} />
      <DataTable
        caption={t('title')}
        rows={jobs}
        rowKey={(job) => job.id}
        empty={
          <EmptyState title={t('emptyTitle')} action={create}>
            {t('emptyText')}
          </EmptyState>
        }
        columns={[
          { key: 'title', header: t('job'), cell: (job) => <Link to={`/company/jobs/${job.id}`}>{job.title}</Link> },
          { key: 'status', header: t('status'), cell: (job) => <JobStatus status={job.status} /> },
          { key: 'imported', header: t('imported'), numeric: true, cell: (job) => job.importedCount },
          { key: 'opened', header: t('opened'), numeric: true, cell: (job) => job.openedCount },
          { key: 'decided', header: t('decided'), numeric: true, cell: (job) => job.decidedCount },
          {
            key: 'budget',
            header: t('budget'),
            numeric: true,
            cell: (job) => <Money amountMinor={job.budgetMinor} currency={job.currency} />,
          },
          { key: 'created', header: t('created'), cell: (job) => <DateTime at={job.createdAt} /> },
        ]}
      />
      <Pagination nextCursor={next} />
    </>
  );
}
