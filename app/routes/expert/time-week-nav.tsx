import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { PayWeek } from '~/features/payments/read-pay-week';
import { buttonLook } from '~/ui/button-look';
import { Icon } from '~/ui/icon';

/** To the week before, the week after and the running one; `keep` is what else the address says. */
export function WeekNav({ week, keep = '' }: { week: PayWeek; keep?: string }) {
  const t = useTranslations('expert.work.time');
  const look = buttonLook('secondary', 'small');
  return (
    <nav aria-label={t('weekNav')} className="flex flex-wrap gap-2">
      <Link to={`?week=${week.previous}${keep}`} prefetch="intent" className={look}>
        <Icon name="chevronStart" className="size-3.5 rtl:rotate-180" />
        {t('previousWeek')}
      </Link>
      {week.next !== null && (
        <>
          <Link to={keep === '' ? '/expert/time' : `?week=${week.running}${keep}`} prefetch="intent" className={look}>
            {t('thisWeek')}
          </Link>
          <Link to={`?week=${week.next}${keep}`} prefetch="intent" className={look}>
            {t('nextWeek')}
            <Icon name="chevronEnd" className="size-3.5 rtl:rotate-180" />
          </Link>
        </>
      )}
    </nav>
  );
}
