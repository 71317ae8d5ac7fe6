import { useTranslations } from 'use-intl';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { FilterBar } from '~/ui/filter-bar';
import { FilterSelect } from '~/ui/filter-select';
import { ForeignText } from '~/ui/foreign-text';
import { Pagination } from '~/ui/pagination';
import { SearchField } from '~/ui/search-field';
import type { TaskListItem } from '../list-job-tasks.server';
import { taskStates, type TaskState } from '../task-states';
import { TaskStatus } from './task-status';

interface Props {
  job: { id: string; contentLanguage: string; importedCount: number };
  filter: { status: TaskState | undefined; search: string };
  tasks: TaskListItem[];
  /** The ordinal the next page goes on after. */
  next: number | undefined;
}

/** The tasks of a job in their order, narrowed by the address. */
export function TaskTable({ job, filter, tasks, next }: Props) {
  const t = useTranslations('company.task');
  if (job.importedCount === 0) {
    return (
      <EmptyState
        title={t('emptyTitle')}
        action={<LinkButton to={`/company/jobs/${job.id}/import`}>{t('emptyAction')}</LinkButton>}
      >
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={t('listCaption')}
      rows={tasks}
      rowKey={(task) => task.id}
      rowTo={(task) => `/company/jobs/${job.id}/tasks/${task.id}`}
      empty={<p className="text-muted py-6 text-center">{t('nothingFound')}</p>}
      filters={
        <FilterBar>
          <SearchField label={t('search')} defaultValue={filter.search} />
          <FilterSelect
            label={t('statusColumn')}
            name="status"
            defaultValue={filter.status ?? ''}
            options={[
              { value: '', label: t('allStates') },
              ...taskStates.map((value) => ({ value, label: t(`state.${value}`) })),
            ]}
          />
        </FilterBar>
      }
      footer={<Pagination nextCursor={next === undefined ? null : String(next)} />}
      columns={[
        { key: 'id', header: t('externalId'), cell: (task) => <span className="font-mono">{task.externalId}</span> },
        { key: 'ordinal', header: t('number'), numeric: true, cell: (task) => task.ordinal },
        {
          key: 'prompt',
          header: t('prompt'),
          cell: (task) => (
            <ForeignText lang={job.contentLanguage}>
              <span className="line-clamp-2 max-w-prose">{task.prompt}</span>
            </ForeignText>
          ),
        },
        {
          key: 'status',
          header: t('statusColumn'),
          cell: (task) => <TaskStatus status={task.status} tier={task.tier} />,
        },
        {
          key: 'decided',
          header: t('decidedAt'),
          cell: (task) => (task.decidedAt ? <DateTime at={task.decidedAt} /> : '–'),
        },
      ]}
    />
  );
}
