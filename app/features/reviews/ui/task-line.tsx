import { useTranslations } from 'use-intl';
import { ForeignText } from '~/ui/foreign-text';
import type { TaskName } from '../list-task-names.server';

/** Which task of its job a row is about, on a line of its own below the job. */
export function TaskLine({ task }: { task: TaskName | null }) {
  const t = useTranslations('expert.work.reviews');
  if (!task) return null;
  return (
    <span className="text-muted mt-0.5 block max-w-prose text-sm font-normal wrap-break-word">
      {t.rich('taskLine', {
        number: String(task.ordinal),
        words: () => <ForeignText lang={task.language}>{task.words}</ForeignText>,
      })}
    </span>
  );
}
