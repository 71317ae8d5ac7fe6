import { Link, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { listMyReviews } from '~/features/reviews/list-my-reviews.server';
import { listMyTime } from '~/features/timekeeping/list-my-time.server';
import { TimeDay } from '~/features/timekeeping/ui/time-day';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { requireOwnClaim } from './require-own-claim.server';

export const loader = withAccess('expert/time', async ({ ctx, request, t, viewer }) => {
  const search = new URL(request.url).searchParams;
  const asked = search.get('claim');
  const claimId = asked === null ? undefined : (await requireOwnClaim(ctx, asked)).claimId;
  const { rows } = await listMyReviews(ctx, { unfinished: true });
  const held = rows.filter((claim) => claim.status === 'held');
  return {
    title: t('expert.work.time.title'),
    claimId: claimId ?? null,
    timeZone: viewer.timeZone,
    isRunning: held.some((claim) => claimId === undefined || claim.claimId === claimId),
    ...(await listMyTime(ctx, { timeZone: viewer.timeZone, claimId, after: search.get('after') })),
  };
});
export const meta = pageTitle;

/** Every second of every task, day by day: what it was, whether it counted, and why. */
export default function TimePage() {
  const t = useTranslations('expert.work');
  const { title, claimId, timeZone, isRunning, days, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} lead={t('time.lead')} />
      <div className="flex flex-col gap-4">
        {claimId !== null && (
          <p className="text-sm">
            {t('time.oneClaim')} <Link to={`/expert/work/${claimId}`}>{t('time.toReview')}</Link> ·{' '}
            <Link to="/expert/time">{t('time.all')}</Link>
          </p>
        )}
        {isRunning && <Notice>{t('time.running')}</Notice>}
        {days.length === 0 && (
          <EmptyState title={t('time.emptyTitle')} action={<LinkButton to="/expert">{t('board.title')}</LinkButton>}>
            {t('time.emptyText')}
          </EmptyState>
        )}
        {days.map((day) => (
          <TimeDay key={day.day} day={day} />
        ))}
        {days.length > 0 && <p className="text-muted text-sm">{t('time.dayNote', { timeZone })}</p>}
      </div>
      <Pagination nextCursor={next} />
    </>
  );
}
