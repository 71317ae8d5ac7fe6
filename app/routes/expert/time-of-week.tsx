import { Link } from '@remix-run/react';
import { useFormatter, useTranslations } from 'use-intl';
import type { PayWeek } from '~/features/payments/read-pay-week';
import { ClaimTimes } from '~/features/timekeeping/ui/claim-times';
import { TimeKinds } from '~/features/timekeeping/ui/time-kinds';
import { LinkButton } from '~/ui/button';
import { Duration } from '~/ui/duration';
import { EmptyState } from '~/ui/empty-state';
import { Notice } from '~/ui/notice';
import { Stat, StatGroup } from '~/ui/stat';
import type { loadTimeOfWeek, TimeWords } from './load-time.server';
import { TimeJobs } from './time-jobs';
import { WeekNav } from './time-week-nav';

interface Props {
  time: Awaited<ReturnType<typeof loadTimeOfWeek>>;
  timeZone: string;
  words: TimeWords;
}

/** A pay week of the time ledger, of all jobs or of one: its sums, what counted and why, each job, and each task with its course. */
export function TimeOfWeek({ time, timeZone, words }: Props) {
  const t = useTranslations('expert.work.time');
  const format = useFormatter();
  const { week, jobs, jobId, claims, kinds, latest, isRunning } = time;
  const ofJob = jobId === null ? '' : `&job=${jobId}`;
  const lastMoment = new Date(week.to.getTime() - 1);
  // Each end by itself: browsers and servers write ranges with different spaces.
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const span = t('span', { from: day(week.from), to: day(lastMoment) });
  const here = t('span', { from: moment(week.from), to: moment(lastMoment) });
  const sum = (payable: boolean) =>
    claims.reduce((total, claim) => total + (payable ? claim.payableMs : claim.unpaidMs), 0);
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 className="text-lg font-semibold">{t('weekOf', { span })}</h2>
          <p className="text-muted text-sm">{t('weekHere', { timeZone, span: here })}</p>
        </div>
        <WeekNav week={week} keep={ofJob} />
      </div>
      {jobId !== null && (
        <p className="flex flex-wrap gap-x-4 gap-y-1 print:hidden">
          {words.thisJobOnly} <Link to={`/expert/time?week=${week.name}`}>{words.allJobs}</Link>
          <Link to={`/expert/time?job=${jobId}`}>{words.allWeeks}</Link>
        </p>
      )}
      {isRunning && <Notice>{t('running')}</Notice>}
      {claims.length === 0 ? (
        <EmptyWeek week={week} latest={latest} />
      ) : (
        <>
          <StatGroup label={t('weekOf', { span })}>
            <Stat label={t('paidTime')} value={<Duration ms={sum(true)} exact />} />
            <Stat label={t('unpaidTime')} value={<Duration ms={sum(false)} exact />} />
            <Stat
              label={t('share')}
              value={format.number(sum(true) / Math.max(sum(true) + sum(false), 1), { style: 'percent' })}
            />
            <Stat label={t('tasks')} value={format.number(claims.length)} />
          </StatGroup>
          <div className="flex flex-col gap-2">
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <h3 className="font-semibold">{t('byKind')}</h3>
              <Link to="/help/experts#clock" prefetch="intent" className="text-accent underline underline-offset-3">
                {t('howCounted')}
              </Link>
            </div>
            <TimeKinds kinds={kinds} />
          </div>
          {jobId === null && (
            <div className="flex flex-col gap-2">
              <h3 className="font-semibold">{words.byJob}</h3>
              <TimeJobs jobs={jobs} week={week.name} words={words} />
            </div>
          )}
          <div className="flex flex-col gap-2">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h3 className="font-semibold">{t('byTask')}</h3>
              <LinkButton
                to={`/expert/time.csv?week=${week.name}${ofJob}`}
                variant="secondary"
                size="small"
                icon="download"
                download={`assay-time-${week.name}.csv`}
              >
                {t('file')}
              </LinkButton>
            </div>
            <ClaimTimes claims={claims} />
          </div>
        </>
      )}
    </div>
  );
}

function EmptyWeek({ week, latest }: { week: PayWeek; latest: string | null }) {
  const t = useTranslations('expert.work');
  if (latest !== null) {
    return (
      <EmptyState
        title={t('time.weekEmptyTitle')}
        action={
          <LinkButton to={`/expert/time?week=${latest}`} variant="secondary">
            {t('time.latestWeek')}
          </LinkButton>
        }
      >
        {t('time.weekEmptyText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={week.next === null ? t('time.emptyTitle') : t('time.weekEmptyTitle')}
      action={<LinkButton to="/expert">{t('workspace.home')}</LinkButton>}
    >
      {t('time.emptyText')}
    </EmptyState>
  );
}
