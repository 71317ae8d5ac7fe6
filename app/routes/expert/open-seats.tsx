import { useTranslations } from 'use-intl';

/** The most that is counted (OPEN_SEATS_COUNT_LIMIT of the list); beyond it only "or more" is known. */
const COUNTED = 100;

/** How many places of a job this expert may take now. */
export function OpenSeats({ count }: { count: number }) {
  const t = useTranslations('expert.work.board');
  return <>{count >= COUNTED ? t('seatsMany', { count: String(COUNTED) }) : t('seats', { count })}</>;
}
