import { useTranslations } from 'use-intl';
import { OPEN_TASKS_COUNT_LIMIT } from '~/features/reviews/claimable-job';

/** How many tasks of a job this expert may take now; at the limit only "or more" is known. */
export function OpenTasks({ count }: { count: number }) {
  const t = useTranslations('expert.board');
  return <>{count >= OPEN_TASKS_COUNT_LIMIT ? t('seatsMany', { count: String(count) }) : t('seats', { count })}</>;
}
