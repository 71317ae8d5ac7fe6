import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import type { TaskListItem } from '../list-job-tasks.server';
import { TaskStatus } from './task-status';

/** The tasks of a job in their order. */
export function TaskTable({ jobId, tasks }: { jobId: string; tasks: TaskListItem[] }) {
  const t = useTranslations('company.task');
  return (
    <DataTable
      caption={t('listCaption')}
      rows={tasks}
      rowKey={(task) => task.id}
      empty={
        <EmptyState
          title={t('emptyTitle')}
          action={<LinkButton to={`/company/jobs/${jobId}/import`}>{t('emptyAction')}</LinkButton>}
        >
          {t('emptyText')}
        </EmptyState>
      }
      columns={[
        { key: 'ordinal', header: '#', numeric: true, cell: (task) => task.ordinal },
        {
          key: 'id',
          header: t('externalId'),
          cell: (task) => (
            <Link
              to={`/company/jobs/${jobId}/tasks/${task.id}`}
              className="text-accent font-mono underline underline-offset-2"
            >
              {task.externalId}
            </Link>
          ),
        },
        { key: 'prompt', header: t('prompt'), cell: (task) => <span className="line-clamp-2">{task.prompt}</span> },
        { key: 'criteria', header: t('criteria'), numeric: true, cell: (task) => task.criterionCount },
        {
          key: 'status',
          header: t('statusColumn'),
          cell: (task) => <TaskStatus status={task.status} tier={task.tier} />,
        },
      ]}
    />
  );
}
