import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import type { FailedJob } from '../list-failed-jobs.server';

/** Background work that gave up, each with another try. Errors stand as the log has them. */
export function FailedJobTable({ jobs }: { jobs: readonly FailedJob[] }) {
  const t = useTranslations('admin.operations');
  return (
    <section aria-labelledby="failed-jobs">
      <h2 id="failed-jobs" className="mb-3 text-lg font-semibold">
        {t('failedJobs')}
      </h2>
      <DataTable
        caption={t('failedJobs')}
        rows={jobs}
        rowKey={(job) => job.id}
        empty={
          <EmptyState title={t('noFailedJobs')} picture="done">
            {t('noFailedJobsText')}
          </EmptyState>
        }
        columns={[
          { key: 'task', header: t('column.task'), flows: true, cell: (job) => <WorkName code={job.task} /> },
          { key: 'tried', header: t('column.tried'), flows: true, cell: (job) => <DateTime at={job.triedAt} /> },
          {
            key: 'attempts',
            header: t('column.attempts'),
            numeric: true,
            flows: true,
            cell: (job) => t('attempts', { count: job.attempts }),
          },
          {
            key: 'error',
            header: t('column.error'),
            flows: true,
            cell: (job) => (
              <code lang="en" className="text-xs break-words">
                {job.lastError}
              </code>
            ),
          },
          {
            key: 'retry',
            header: t('column.retry'),
            flows: true,
            cell: (job) => (
              <Form method="post">
                <Button name="jobId" value={job.id} variant="secondary" size="small">
                  {t('retry')}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </section>
  );
}

/** What the work is for; what has no words is named as the log names it. */
function WorkName({ code }: { code: string }) {
  const t = useTranslations('admin.operations.work');
  const key = code as 'send_mail';
  return <>{t.has(key) ? t(key) : <code>{code}</code>}</>;
}
