import { Link, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { PayStatus } from '~/features/payments/ui/pay-status';
import { listMyReviews, type MyReview } from '~/features/reviews/list-my-reviews.server';
import { listTaskNames, type TaskName } from '~/features/reviews/list-task-names.server';
import { readReviewFilter } from '~/features/reviews/review-filter';
import { ReviewFilters } from '~/features/reviews/ui/review-filters';
import { ReviewOutcomeBadge } from '~/features/reviews/ui/review-outcome-badge';
import { TaskLine } from '~/features/reviews/ui/task-line';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { DataTable, type Column } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { Duration } from '~/ui/duration';
import { EmptyState } from '~/ui/empty-state';
import { ForeignText } from '~/ui/foreign-text';
import { Money } from '~/ui/money';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';

export const loader = withAccess('expert/reviews', async ({ ctx, request, t }) => {
  const search = new URL(request.url).searchParams;
  const filter = readReviewFilter(search);
  const { rows, next } = await listMyReviews(ctx, { after: search.get('after'), filter });
  return { title: t('expert.work.reviews.title'), filter, rows: await listTaskNames(ctx, rows), next };
});
export const meta = pageTitle;

/** What became of each task the expert took; each opens its answers and what was decided, its time and its pay. */
export default function ReviewsPage() {
  const t = useTranslations('expert.work.reviews');
  const { title, rows, next, filter } = useLoaderData<typeof loader>();
  const isFiltered = filter.outcome !== undefined || filter.pay !== undefined;
  return (
    <>
      <PageHeader title={title} lead={t('lead')} />
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.claimId}
        rowTo={(row) => `/expert/work/${row.claimId}`}
        filters={(isFiltered || rows.length > 0) && <ReviewFilters filter={filter} />}
        empty={<NoReviews isFiltered={isFiltered} />}
        columns={useColumns()}
        footer={<Pagination nextCursor={next} />}
      />
    </>
  );
}

function useColumns(): Column<MyReview & { task: TaskName | null }>[] {
  const t = useTranslations('expert.work.reviews');
  return [
    {
      key: 'job',
      header: t('job'),
      cell: (row) => (
        <>
          <ForeignText lang={row.contentLanguage}>{row.jobTitle}</ForeignText> · {t('tier', { tier: String(row.tier) })}
          <TaskLine task={row.task} />
        </>
      ),
    },
    { key: 'taken', flows: true, header: t('taken'), cell: (row) => <DateTime at={row.claimedAt} /> },
    {
      key: 'outcome',
      flows: true,
      header: t('outcome'),
      cell: (row) => <ReviewOutcomeBadge row={row} />,
    },
    {
      key: 'time',
      flows: true,
      header: t('payable'),
      numeric: true,
      cell: (row) => (
        <Link to={`/expert/time?claim=${row.claimId}`} className="underline-offset-3 hover:underline">
          {row.payableMs === null ? t('time') : <Duration ms={row.payableMs} exact />}
        </Link>
      ),
    },
    {
      key: 'amount',
      flows: true,
      header: t('amount'),
      numeric: true,
      cell: (row) =>
        row.amountMinor === null ? (
          t('none')
        ) : (
          <Link to={`/expert/earnings/${row.claimId}`} className="underline-offset-3 hover:underline">
            <Money amountMinor={row.amountMinor} currency={row.currency} />
          </Link>
        ),
    },
    {
      key: 'pay',
      flows: true,
      header: t('pay'),
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 max-sm:justify-end">
          <PayStatus status={row.payStatus} isReduced={row.isReduced} />
          {row.disputeId !== null && (
            <Link to={`/expert/disputes/${row.disputeId}`} className="text-accent text-sm underline underline-offset-3">
              {t('dispute')}
            </Link>
          )}
        </span>
      ),
    },
  ];
}

function NoReviews({ isFiltered }: { isFiltered: boolean }) {
  const t = useTranslations('expert.work');
  if (isFiltered) {
    return (
      <EmptyState
        title={t('reviews.noneFoundTitle')}
        action={
          <LinkButton to="/expert/reviews" variant="secondary">
            {t('reviews.showAll')}
          </LinkButton>
        }
      >
        {t('reviews.noneFoundText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('reviews.emptyTitle')} action={<LinkButton to="/expert">{t('workspace.home')}</LinkButton>}>
      {t('reviews.emptyText')}
    </EmptyState>
  );
}
