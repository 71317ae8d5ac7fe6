import { useTranslations } from 'use-intl';

/** The most that is counted (the list stops there); beyond it only "or more" is known. */
const COUNTED = 100;

/** How many tasks of a job this expert may take now. */
export function OpenTasks({ count }: { count: number }) {
  const t = useTranslations('expert.work.board');
  return <>{count >= COUNTED ? t('seatsMany', { count: String(COUNTED) }) : t('seats', { count })}</>;
}
