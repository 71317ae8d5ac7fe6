import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '~/ui/badge';
import type { TaskListItem } from '../list-job-tasks.server';

const tones: Record<TaskListItem['status'], Tone> = {
  imported: 'neutral',
  in_tier: 'accent',
  stuck: 'bad',
  decided: 'good',
  final: 'good',
  cancelled: 'warn',
};

/** Where a task stands, with its tier while it is being read. */
export function TaskStatus({ status, tier }: { status: TaskListItem['status']; tier: number }) {
  const t = useTranslations('company.task.status');
  return <Badge tone={tones[status]}>{t(status, { tier: String(tier) })}</Badge>;
}
