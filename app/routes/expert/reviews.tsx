import { Link, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { PayStatus } from '~/features/payments/ui/pay-status';
import { listMyReviews, type MyReview } from '~/features/reviews/list-my-reviews.server';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { Duration } from '~/ui/duration';
import { EmptyState } from '~/ui/empty-state';
import { Money } from '~/ui/money';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';

export const loader = withAccess('expert/reviews', async ({ ctx, request, t }) => {
  const after = new URL(request.url).searchParams.get('after');
  return { title: t('expert.work.reviews.title'), ...(await listMyReviews(ctx, { after })) };
});
export const meta = pageTitle;

/** What became of each task the expert took; each opens its answers, its time and its pay. */
export default function ReviewsPage() {
  const t = useTranslations('expert.work');
  const { title, rows, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} lead={t('reviews.lead')} />
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.claimId}
        empty={
          <EmptyState title={t('reviews.emptyTitle')} action={<LinkButton to="/expert">{t('board.title')}</LinkButton>}>
            {t('reviews.emptyText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'job',
            header: t('reviews.job'),
            cell: (row) => (
              <Link
                to={`/expert/work/${row.claimId}`}
                className="text-accent block min-w-48 underline underline-offset-2"
              >
                {row.jobTitle} · {t('board.tier', { tier: String(row.tier) })}
              </Link>
            ),
          },
          { key: 'taken', header: t('reviews.taken'), cell: (row) => <DateTime at={row.claimedAt} /> },
          {
            key: 'status',
            header: t('reviews.status'),
            cell: (row) => <span className="whitespace-nowrap">{t(`reviews.claimStatus.${row.status}`)}</span>,
          },
          {
            key: 'outcome',
            header: t('reviews.outcome'),
            cell: (row) => (
              <span className="block min-w-36">
                <Outcome row={row} />
              </span>
            ),
          },
          {
            key: 'time',
            header: t('reviews.payable'),
            numeric: true,
            cell: (row) => (
              <Link to={`/expert/time?claim=${row.claimId}`}>
                {row.payableMs === null ? t('reviews.time') : <Duration ms={row.payableMs} exact />}
              </Link>
            ),
          },
          {
            key: 'amount',
            header: t('reviews.amount'),
            numeric: true,
            cell: (row) =>
              row.amountMinor === null ? (
                t('reviews.none')
              ) : (
                <Link to={`/expert/earnings/${row.claimId}`}>
                  <Money amountMinor={row.amountMinor} currency={row.currency} />
                </Link>
              ),
          },
          { key: 'pay', header: t('reviews.pay'), cell: (row) => <PayStatus status={row.payStatus} /> },
        ]}
      />
      <Pagination nextCursor={next} />
    </>
  );
}

/** What the chain made of a review; of an unfinished task, whether the expert may go on with it. */
function Outcome({ row }: { row: MyReview }) {
  const t = useTranslations('expert.work.reviews');
  if (row.status === 'held' || row.canResume) return <Link to={`/expert/work/${row.claimId}`}>{t('goOn')}</Link>;
  if (row.status !== 'submitted') return <>{t('none')}</>;
  if (row.changedCriteria === null) return <>{t('undecided')}</>;
  return <>{row.changedCriteria === 0 ? t('agreed') : t('changed', { count: row.changedCriteria })}</>;
}
