import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { TaskLine } from '~/features/reviews/ui/task-line';
import { TimeDay } from '~/features/timekeeping/ui/time-day';
import { LinkButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';
import type { loadTimeOfClaim, TimeWords } from './load-time.server';

interface Props {
  time: Awaited<ReturnType<typeof loadTimeOfClaim>>;
  timeZone: string;
  words: TimeWords;
}

/** The time of one review, day by day and stretch by stretch. */
export function TimeOfClaim({ time, timeZone, words }: Props) {
  const t = useTranslations('expert.work');
  const { claimId, task, isRunning, days, next } = time;
  return (
    <div className="flex flex-col gap-4">
      <TaskLine task={task} />
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        {t('time.oneClaim')} <Link to={`/expert/work/${claimId}`}>{t('time.toReview')}</Link>
        <Link to={`/expert/earnings/${claimId}`}>{t('workspace.toPay')}</Link>
        {!isRunning && days.some(({ unpaidMs }) => unpaidMs > 0) && (
          <Link to={`/expert/earnings/${claimId}#request`}>{words.shouldCount}</Link>
        )}
        <Link to="/expert/time">{t('time.all')}</Link>
      </p>
      {isRunning && <Notice>{t('time.running')}</Notice>}
      {days.length === 0 && (
        <EmptyState title={t('time.emptyTitle')} action={<LinkButton to="/expert">{t('workspace.home')}</LinkButton>}>
          {t('time.emptyText')}
        </EmptyState>
      )}
      {days.map((day) => (
        <TimeDay key={day.day} day={day} />
      ))}
      {days.length > 0 && <p className="text-muted text-sm">{t('time.dayNote', { timeZone })}</p>}
      <Pagination nextCursor={next} />
    </div>
  );
}
