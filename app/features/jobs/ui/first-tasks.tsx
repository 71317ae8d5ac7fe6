import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';
import { ForeignText } from '~/ui/foreign-text';
import type { PreviewedTask } from '../preview-import.server';

/** What the first lines of a file become under the proposed meaning of its fields: exactly what an expert would read. */
export function FirstTasks({ tasks, lang }: { tasks: readonly PreviewedTask[]; lang: string }) {
  const t = useTranslations('company.import');
  if (tasks.length === 0) return null;
  const text = (value: string) => (
    <ForeignText lang={lang}>
      <span className="line-clamp-3 text-start wrap-anywhere whitespace-pre-line">{value}</span>
    </ForeignText>
  );
  const hasOwnCriteria = tasks.some((task) => task.criterionCount > 0);
  const ownCriteria = {
    key: 'criteria',
    header: t('ownCriteria'),
    numeric: true,
    cell: (task: PreviewedTask) => task.criterionCount,
  };
  return (
    <section aria-labelledby="first-tasks">
      <h2 id="first-tasks" className="text-base font-semibold">
        {t('firstTasksTitle')}
      </h2>
      <p className="text-muted mb-3 max-w-prose text-sm">{t('firstTasksHint')}</p>
      <DataTable
        caption={t('firstTasksTitle')}
        rows={tasks}
        rowKey={(task) => String(task.lineNumber)}
        empty={null}
        columns={[
          { key: 'line', header: t('line'), cell: (task) => <span className="tabular-nums">{task.lineNumber}</span> },
          {
            key: 'id',
            header: t('roles.externalId'),
            cell: (task) => <span className="font-mono wrap-anywhere">{task.externalId ?? t('idFromContent')}</span>,
          },
          {
            key: 'prompt',
            header: t('roles.prompt'),
            cell: (task) => (
              <>
                {text(task.prompt)}
                {task.turns.length > 0 && <AllTurns task={task} lang={lang} />}
              </>
            ),
          },
          {
            key: 'response',
            header: t('roles.response'),
            cell: (task) => (
              <>
                {text(task.response)}
                {task.responseCount > 1 && (
                  <span className="text-muted block text-xs">{t('responses', { count: task.responseCount })}</span>
                )}
              </>
            ),
          },
          ...(hasOwnCriteria ? [ownCriteria] : []),
        ]}
      />
    </section>
  );
}

/** The whole conversation with its answers, folded away. */
function AllTurns({ task, lang }: { task: PreviewedTask; lang: string }) {
  const t = useTranslations('company.import');
  return (
    <details className="text-start">
      <summary className="text-muted min-h-11 py-2.5 text-xs sm:min-h-0 sm:py-0.5">
        {t('allTurns', { turns: task.turnCount, responses: task.responseCount })}
      </summary>
      <ol className="border-line mt-1 flex flex-col gap-2 border-s ps-3">
        {task.turns.map((turn, position) => (
          <li key={position}>
            <span className="text-muted block text-xs">{t(`turnRole.${turn.role}`)}</span>
            <ForeignText lang={lang}>
              <span className="wrap-anywhere whitespace-pre-line">{turn.text}</span>
            </ForeignText>
          </li>
        ))}
      </ol>
    </details>
  );
}
