import { Link } from '@remix-run/react';
import { useFormatter, useTranslations } from 'use-intl';
import type { JobTime } from '~/features/timekeeping/sum-time';
import { DataTable } from '~/ui/data-table';
import { Duration } from '~/ui/duration';
import { ForeignText } from '~/ui/foreign-text';
import type { TimeWords } from './load-time.server';

/** What a week's time adds up to by job; each opens to its tasks of the week, and to all its weeks. */
export function TimeJobs(props: { jobs: readonly JobTime[]; week: string; words: TimeWords }) {
  const { jobs, week, words } = props;
  const t = useTranslations('expert.work.time');
  const format = useFormatter();
  return (
    <DataTable
      caption={words.byJob}
      rows={jobs}
      rowKey={(row) => row.jobId}
      rowTo={(row) => `/expert/time?week=${week}&job=${row.jobId}`}
      empty={null}
      density="compact"
      columns={[
        {
          key: 'job',
          header: words.job,
          cell: (row) => <ForeignText lang={row.contentLanguage}>{row.jobTitle}</ForeignText>,
        },
        { key: 'tasks', header: t('tasks'), numeric: true, cell: (row) => format.number(row.tasks) },
        {
          key: 'paid',
          header: t('paidTime'),
          numeric: true,
          cell: (row) => <Duration ms={row.payableMs} exact />,
        },
        {
          key: 'unpaid',
          header: t('unpaidTime'),
          numeric: true,
          cell: (row) => <Duration ms={row.unpaidMs} exact />,
        },
        {
          key: 'weeks',
          header: words.byWeek,
          cell: (row) => (
            <Link
              to={`/expert/time?job=${row.jobId}`}
              className="text-accent relative inline-flex min-h-11 items-center underline underline-offset-3 sm:min-h-7.5"
            >
              {words.allWeeks}
            </Link>
          ),
        },
      ]}
    />
  );
}
