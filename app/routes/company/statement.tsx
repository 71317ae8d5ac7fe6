import { Link, useLoaderData } from '@remix-run/react';
import { useFormatter, useTranslations } from 'use-intl';
import { formatCursor, parseCursor } from '~/core/keyset-cursor';
import { getJobCosts } from '~/features/payments/get-job-costs.server';
import { getLastMovementAt } from '~/features/payments/get-last-movement-at.server';
import { listMovements } from '~/features/payments/list-movements.server';
import { MOST_MOVEMENTS_ADDED, getMovementSums } from '~/features/payments/get-movement-sums.server';
import { MovementSumsView } from '~/features/payments/ui/movement-sums';
import { MovementTable } from '~/features/payments/ui/movement-table';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { ForeignText } from '~/ui/foreign-text';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { useHydrated } from '~/ui/use-hydrated';
import { readMonth } from './statement-month';
import { SentenceGap } from '~/ui/sentence-gap';

const PAGE_SIZE = 100;

export const loader = withAccess('company/statement', async ({ ctx, request, t }) => {
  const query = new URL(request.url).searchParams;
  const asked = query.get('job');
  const job = asked === null ? undefined : await getJobCosts(ctx, requireId(asked));
  if (job && !job.ok) throw failureResponse(job.error);
  // Without a month it begins where something last moved.
  const begin = query.get('month') ?? (await getLastMovementAt(ctx, job?.value.jobId))?.toISOString().slice(0, 7);
  const month = readMonth(begin ?? null, ctx.now);
  const span = { from: month.from, to: month.to, jobId: job?.value.jobId };
  const after = parseCursor(query.get('after'));
  const [{ rows, next }, sums] = await Promise.all([
    listMovements(ctx, span, { after, limit: PAGE_SIZE }),
    getMovementSums(ctx, span),
  ]);
  return {
    title: t('billing.statement.title', { month: month.name }),
    month,
    job: job && { id: job.value.jobId, title: job.value.title, contentLanguage: job.value.contentLanguage },
    rows,
    next: next ? formatCursor(next) : null,
    sums,
    mostAdded: MOST_MOVEMENTS_ADDED,
  };
});
export const meta = pageTitle;

export default function Statement() {
  const t = useTranslations('billing.statement');
  const money = useTranslations('money.billing');
  const format = useFormatter();
  const { month, job, rows, next, sums, mostAdded } = useLoaderData<typeof loader>();
  // The month begins in UTC, so it keeps its name only there.
  const name = format.dateTime(month.from, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const ofJob = job ? `&job=${job.id}` : '';
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/company/billing', text: money('title') }]} />}
        title={t('title', { month: name })}
        lead={t('lead')}
        action={
          <>
            <PrintButton />
            <LinkButton
              to={`/company/billing/statement.csv?month=${month.name}${ofJob}`}
              variant="secondary"
              icon="download"
              reloadDocument
            >
              {t('csv')}
            </LinkButton>
          </>
        }
      />
      <div className="flex flex-col gap-5">
        <nav aria-label={t('movements')} className="flex flex-wrap items-center gap-2 print:hidden">
          <LinkButton to={`?month=${month.previous}${ofJob}`} variant="secondary" size="small" icon="chevronStart">
            {t('previous')}
          </LinkButton>
          {month.next && (
            <LinkButton to={`?month=${month.next}${ofJob}`} variant="secondary" size="small" icon="chevronEnd">
              {t('next')}
            </LinkButton>
          )}
        </nav>
        {job && (
          <p>
            {t.rich('of', { job: () => <ForeignText lang={job.contentLanguage}>{job.title}</ForeignText> })}
            <SentenceGap />
            <Link to={`?month=${month.name}`} className="text-accent underline underline-offset-2 print:hidden">
              {t('allJobs')}
            </Link>
          </p>
        )}
        <MovementSumsView sums={sums} mostAdded={mostAdded} />
        <MovementTable rows={rows} footer={<Pagination nextCursor={next} />} />
      </div>
    </>
  );
}

/** Prints the page; not drawn where no script runs, because browsers have a command of their own. */
function PrintButton() {
  const t = useTranslations('billing.statement');
  if (!useHydrated()) return null;
  return (
    <Button type="button" variant="secondary" icon="file" onClick={() => print()}>
      {t('print')}
    </Button>
  );
}
