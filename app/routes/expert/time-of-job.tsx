import { Link } from '@remix-run/react';
import { useFormatter, useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';
import { Duration } from '~/ui/duration';
import { ForeignText } from '~/ui/foreign-text';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';
import type { loadTimeOfJob, TimeWords } from './load-time.server';

interface Props {
  time: Awaited<ReturnType<typeof loadTimeOfJob>>;
  words: TimeWords;
}

/** The time on one job by pay weeks; each opens to the job's tasks of that week. */
export function TimeOfJob({ time, words }: Props) {
  const t = useTranslations('expert.work.time');
  const format = useFormatter();
  const { jobId, jobTitle, contentLanguage, weeks, before, isRunning } = time;
  return (
    <div className="flex flex-col gap-4">
      <h2 className="text-lg font-semibold">
        <ForeignText lang={contentLanguage}>{jobTitle}</ForeignText>
      </h2>
      <p>
        <Link to="/expert/time" className="print:hidden">
          {words.allJobs}
        </Link>
      </p>
      {isRunning && <Notice>{t('running')}</Notice>}
      <DataTable
        caption={words.byWeek}
        rows={weeks}
        rowKey={(row) => row.week}
        rowTo={(row) => `/expert/time?week=${row.week}&job=${jobId}`}
        empty={<p className="text-muted">{t('emptyText')}</p>}
        footer={<Pagination nextCursor={before} param="before" />}
        columns={[
          {
            key: 'week',
            header: words.week,
            // The week is a calendar week of UTC; read as UTC its Monday keeps its name in every time zone.
            cell: (row) => (
              <time dateTime={row.week}>
                {format.dateTime(new Date(`${row.week}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })}
              </time>
            ),
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
        ]}
      />
    </div>
  );
}
