import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { FilterBar } from '~/ui/filter-bar';
import { FilterSelect } from '~/ui/filter-select';
import { ForeignText } from '~/ui/foreign-text';
import { Money } from '~/ui/money';
import { Pagination } from '~/ui/pagination';
import { SearchField } from '~/ui/search-field';
import { jobStatuses, type JobListFilter } from '../job-list-filter';
import type { JobListRow } from '../list-company-jobs.server';
import { JobProgress } from './job-progress';
import { JobStatus } from './job-status';

/** The company's jobs with filters, order and pages in the address. */
export function JobTable(props: { jobs: JobListRow[]; filter: JobListFilter; next: string | undefined }) {
  const { jobs, filter, next } = props;
  const t = useTranslations('company.home');
  const status = useTranslations('company.job.status');
  return (
    <DataTable
      caption={t('title')}
      rows={jobs}
      rowKey={(job) => job.id}
      rowTo={(job) => `/company/jobs/${job.id}`}
      empty={<p className="text-muted py-6 text-center">{t('nothingFound')}</p>}
      filters={
        <FilterBar>
          <SearchField label={t('search')} defaultValue={filter.search} />
          <FilterSelect
            label={t('status')}
            name="status"
            defaultValue={filter.status ?? ''}
            options={[
              { value: '', label: t('allStatuses') },
              ...jobStatuses.map((value) => ({ value, label: status(value) })),
            ]}
          />
        </FilterBar>
      }
      footer={<Pagination nextCursor={next} />}
      columns={[
        {
          key: 'title',
          header: t('job'),
          sort: 'title',
          cell: (job) => <ForeignText lang={job.contentLanguage}>{job.title}</ForeignText>,
        },
        { key: 'status', header: t('status'), cell: (job) => <JobStatus status={job.status} /> },
        { key: 'progress', header: t('progress'), cell: (job) => <JobProgress job={job} /> },
        {
          key: 'cost',
          header: t('cost'),
          sort: 'spent',
          numeric: true,
          cell: (job) => (
            <>
              <Money amountMinor={job.spentMinor} currency={job.currency} />
              <span className="text-muted block text-xs">
                {t.rich('ofBudget', {
                  budget: () => <Money amountMinor={job.budgetMinor} currency={job.currency} />,
                })}
              </span>
            </>
          ),
        },
        {
          key: 'activity',
          header: t('activity'),
          sort: 'activity',
          cell: (job) => <DateTime at={job.lastActivityAt} />,
        },
      ]}
    />
  );
}
