import { useLoaderData } from '@remix-run/react';
import { useFormatter, useTranslations } from 'use-intl';
import { formatCursor, parseCursor } from '~/core/keyset-cursor';
import { JobHead } from '~/features/jobs/ui/job-head';
import { readPayWeek } from '~/features/payments/read-pay-week';
import { getTimesheetJob } from '~/features/timekeeping/get-timesheet-job.server';
import { getTimesheetSums, MOST_REVIEWS_ADDED } from '~/features/timekeeping/get-timesheet-sums.server';
import { listTimesheet } from '~/features/timekeeping/list-timesheet.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Button, LinkButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { Icon } from '~/ui/icon';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { PrintHead } from '~/ui/print-head';
import { useHydrated } from '~/ui/use-hydrated';
import { TimesheetFigures } from './timesheet-figures';
import { TimesheetTable } from './timesheet-table';

const PAGE_SIZE = 50;

export const loader = withAccess('company/timesheet', async ({ ctx, params, request, t, viewer }) => {
  const jobId = requireId(params['jobId']);
  const search = new URL(request.url).searchParams;
  const asked = search.get('week');
  const before = asked === null ? new Date(ctx.now.getTime() + 1) : readPayWeek(asked, ctx.now).from;
  const job = await getTimesheetJob(ctx, jobId, before);
  if (!job.ok) throw failureResponse(job.error);
  const { lastEndedAt } = job.value;
  // Without a week it begins where a review last ended.
  const week = readPayWeek(asked ?? dayOf(lastEndedAt ?? ctx.now), ctx.now);
  const span = { jobId, from: week.from, to: week.to };
  const after = parseCursor(search.get('after'));
  const [{ rows, next }, sums] = await Promise.all([
    listTimesheet(ctx, span, { after, limit: PAGE_SIZE }),
    getTimesheetSums(ctx, span),
  ]);
  return {
    title: t('timesheet.title', { job: job.value.title }),
    job: job.value,
    company: viewer.membership?.organizationName ?? '',
    timeZone: viewer.timeZone,
    week,
    rows,
    next: next ? formatCursor(next) : null,
    sums: sums ?? null,
    mostAdded: MOST_REVIEWS_ADDED,
    latest: lastEndedAt && rows.length === 0 ? readPayWeek(dayOf(lastEndedAt), ctx.now).name : null,
  };
});
export const meta = pageTitle;

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** What a job's reviews of a week took, counted and cost; each opens down to its stretches. */
export default function Timesheet() {
  const t = useTranslations('timesheet');
  const { title, company, job, rows, next, sums, mostAdded, week } = useLoaderData<typeof loader>();
  return (
    <>
      <PrintHead name={company} />
      <JobHead job={job} action={<PrintButton />} />
      <div className="flex flex-col gap-5">
        <WeekHead />
        <TimesheetFigures sums={sums} mostAdded={mostAdded} currency={job.currency} />
        {rows.length > 0 && (
          <div className="flex justify-end print:hidden">
            <LinkButton
              to={`/company/jobs/${job.id}/time.csv?week=${week.name}`}
              variant="secondary"
              size="small"
              icon="download"
              reloadDocument
            >
              {t('csv')}
            </LinkButton>
          </div>
        )}
        <TimesheetTable
          caption={title}
          rows={rows}
          currency={job.currency}
          empty={<NoReviews />}
          footer={<Pagination nextCursor={next} />}
        />
      </div>
    </>
  );
}

/** Which week, in UTC and here, and the weeks beside it. */
function WeekHead() {
  const t = useTranslations('timesheet');
  const format = useFormatter();
  const { week, timeZone } = useLoaderData<typeof loader>();
  const lastMoment = new Date(week.to.getTime() - 1);
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return (
    <div className="flex flex-wrap items-end justify-between gap-3">
      <div className="max-w-prose">
        <h2 className="text-lg font-semibold">{t('weekOf', { from: day(week.from), to: day(lastMoment) })}</h2>
        <p>{t('lead')}</p>
        <p className="text-muted text-sm">
          {t('weekHere', { timeZone, from: moment(week.from), to: moment(lastMoment) })}
        </p>
      </div>
      <nav aria-label={t('weekNav')} className="flex flex-wrap gap-2 print:hidden">
        <LinkButton to={`?week=${week.previous}`} variant="secondary" size="small" icon="chevronStart">
          {t('previous')}
        </LinkButton>
        {week.next !== null && (
          <>
            <LinkButton to={`?week=${week.running}`} variant="secondary" size="small">
              {t('thisWeek')}
            </LinkButton>
            <LinkButton to={`?week=${week.next}`} variant="secondary" size="small">
              {t('next')}
              <Icon name="chevronEnd" />
            </LinkButton>
          </>
        )}
      </nav>
    </div>
  );
}

function NoReviews() {
  const t = useTranslations('timesheet');
  const { latest, job } = useLoaderData<typeof loader>();
  if (job.lastEndedAt === null && latest === null) return <EmptyState title={t('never')}>{t('emptyText')}</EmptyState>;
  return (
    <EmptyState
      title={t('empty')}
      action={
        latest !== null && (
          <LinkButton to={`?week=${latest}`} variant="secondary">
            {t('latest')}
          </LinkButton>
        )
      }
    >
      {t('emptyText')}
    </EmptyState>
  );
}

/** Prints the page; not drawn where no script runs, because browsers have a command of their own. */
function PrintButton() {
  const t = useTranslations('timesheet');
  if (!useHydrated()) return null;
  return (
    <Button type="button" variant="secondary" icon="file" onClick={() => print()}>
      {t('print')}
    </Button>
  );
}
