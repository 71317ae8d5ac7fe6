import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { buttonLook } from '~/ui/button-look';
import { Icon } from '~/ui/icon';
import type { TimeWeek } from './time-week';

/** To the week before, the week after and the running one. */
export function WeekNav({ week }: { week: TimeWeek }) {
  const t = useTranslations('expert.work.time');
  const look = buttonLook('secondary', 'small');
  return (
    <nav aria-label={t('weekNav')} className="flex flex-wrap gap-2">
      <Link to={`?week=${week.previous}`} prefetch="intent" className={look}>
        <Icon name="chevronStart" className="size-3.5 rtl:rotate-180" />
        {t('previousWeek')}
      </Link>
      {week.next !== null && (
        <>
          <Link to="/expert/time" prefetch="intent" className={look}>
            {t('thisWeek')}
          </Link>
          <Link to={`?week=${week.next}`} prefetch="intent" className={look}>
            {t('nextWeek')}
            <Icon name="chevronEnd" className="size-3.5 rtl:rotate-180" />
          </Link>
        </>
      )}
    </nav>
  );
}
