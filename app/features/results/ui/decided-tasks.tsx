import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { ForeignText } from '~/ui/foreign-text';
import { Pagination } from '~/ui/pagination';
import type { DecidedTask, DecidedValue } from '../list-verdicts.server';
import { useAnswerText } from './use-answer-text';

/** So many criteria of a task stand in its row; its own page has the rest. */
const VALUES_SHOWN = 6;

interface Props {
  jobId: string;
  tasks: readonly DecidedTask[];
  /** The ordinal the next page goes on after. */
  next: number | undefined;
}

/** The verdicts of a job, task by task, each leading to the task's story; what a higher tier decided otherwise is marked. */
export function DecidedTasks({ jobId, tasks, next }: Props) {
  const t = useTranslations('results.verdicts');
  return (
    <section aria-labelledby="verdicts">
      <h2 id="verdicts" className="mb-3 scroll-mt-20 text-base font-semibold">
        {t('title')}
      </h2>
      <DataTable
        caption={t('title')}
        rows={tasks}
        rowKey={(task) => task.taskId}
        rowTo={(task) => `/company/jobs/${jobId}/tasks/${task.taskId}`}
        density="compact"
        empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        footer={<Pagination nextCursor={next === undefined ? null : String(next)} />}
        columns={[
          { key: 'task', header: t('task'), cell: (task) => <span className="font-mono">{task.externalId}</span> },
          {
            key: 'verdict',
            header: t('verdict'),
            cell: (task) => <Values values={task.values} lang={task.language} />,
          },
          { key: 'decided', header: t('decidedAt'), cell: (task) => <DateTime at={task.decidedAt} /> },
        ]}
      />
    </section>
  );
}

function Values({ values, lang }: { values: readonly DecidedValue[]; lang: string }) {
  const t = useTranslations('results.verdicts');
  const shown = values.slice(0, VALUES_SHOWN);
  return (
    <ul className="flex flex-col gap-1 text-start">
      {shown.map((value) => (
        <li key={value.criterionId} className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-muted line-clamp-1 max-w-96 text-sm">
            <ForeignText lang={lang}>{value.label}</ForeignText>
          </span>
          <Value value={value} lang={lang} />
        </li>
      ))}
      {values.length > shown.length && (
        <li className="text-muted text-sm">{t('more', { count: values.length - shown.length })}</li>
      )}
    </ul>
  );
}

function Value({ value: { value, tier, otherValues, isSplit }, lang }: { value: DecidedValue; lang: string }) {
  const t = useTranslations('results.verdicts');
  const answerText = useAnswerText();
  return (
    <>
      <strong>
        <ForeignText lang={lang}>{answerText(value)}</ForeignText>
      </strong>
      {tier > 1 && (
        <Badge tone={otherValues.length > 0 ? 'warn' : 'neutral'}>
          {isSplit
            ? t('split', { tier: String(tier) })
            : otherValues.length > 0
              ? t('otherwise', { tier: String(tier), values: otherValues.map(answerText).join(', ') })
              : t('above', { tier: String(tier) })}
        </Badge>
      )}
    </>
  );
}
