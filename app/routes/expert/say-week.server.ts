import { zoneName } from '~/core/moment';
import type { ClaimableJob } from '~/features/reviews/claimable-job';
import type { MyWeek } from '~/features/reviews/get-my-week.server';
import type { AppTranslator } from '~/i18n/translate';

/** Who reads: their language's words, and their place on the globe. */
export interface WeekReader {
  t: AppTranslator;
  locale: string;
  timeZone: string;
}

/** A length to the minute: 19 h 40 min. */
export function sayLength({ t }: WeekReader, ms: number): string {
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor(ms / 60_000) % 60;
  if (hours === 0) return t('common.duration.minutes', { minutes: String(minutes) });
  return t('common.duration.hoursMinutes', { hours: String(hours), minutes: String(minutes).padStart(2, '0') });
}

/** A moment of the week ahead, in the reader's zone: Monday 08:00 UTC+8. */
export function sayWeekday({ locale, timeZone }: WeekReader, at: Date): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', hour: '2-digit', minute: '2-digit', timeZone });
  return `${format.format(at)} ${zoneName(at, locale, timeZone)}`;
}

/** What limits the expert's claims of a job this week, or closes the job to everybody; null where nothing does. */
export function sayClaimBlock(
  reader: WeekReader,
  job: Pick<ClaimableJob, 'block' | 'weekMs' | 'weeklyLimitMinutes'>,
  week: MyWeek,
): string | null {
  const { t } = reader;
  if (job.block === 'payStopped') return t('expertRate.payStopped');
  if (job.block === 'weeklyLimitOwn') return sayOwnLimit(reader, week);
  if (job.weeklyLimitMinutes === null) return null;
  const time = sayLength(reader, job.weekMs);
  const limit = sayLength(reader, job.weeklyLimitMinutes * 60_000);
  if (job.block === null) return t('expertRate.jobSoFar', { time, limit });
  return t('expertRate.jobReached', { time, limit, at: sayWeekday(reader, week.nextWeekAt) });
}

/** That the expert has reached the limit they set for themselves; null while they have not. */
export function sayOwnLimit(reader: WeekReader, week: MyWeek): string | null {
  const { weeklyLimitMinutes, weekMs, nextWeekAt } = week;
  if (weeklyLimitMinutes === null || weekMs < weeklyLimitMinutes * 60_000) return null;
  const limit = sayLength(reader, weeklyLimitMinutes * 60_000);
  return reader.t('expertRate.ownReached', { limit, at: sayWeekday(reader, nextWeekAt) });
}

/** Today, and this week against the expert's own limit, in a few words each. */
export function sayWeek(reader: WeekReader, week: MyWeek) {
  const { t } = reader;
  const time = sayLength(reader, week.weekMs);
  return {
    todayTerm: t('expertRate.today'),
    today: sayLength(reader, week.todayMs),
    weekTerm: t('expertRate.week'),
    week:
      week.weeklyLimitMinutes === null
        ? time
        : t('expertRate.weekOf', { time, limit: sayLength(reader, week.weeklyLimitMinutes * 60_000) }),
    change: t('expertRate.change'),
    again: t('expertRate.again', { at: sayWeekday(reader, week.nextWeekAt) }),
  };
}
export type WeekWords = ReturnType<typeof sayWeek>;

/** The same for a page on which the time runs on: lengths in milliseconds beside their words. */
export function sayRunningWeek(reader: WeekReader, { todayMs, weekMs, weeklyLimitMinutes }: MyWeek) {
  const { t } = reader;
  const limit = weeklyLimitMinutes === null ? '' : sayLength(reader, weeklyLimitMinutes * 60_000);
  return {
    todayTerm: t('expertRate.today'),
    todayMs,
    weekTerm: t('expertRate.week'),
    weekMs,
    limit: limit && `${t('expertRate.limit')} ${limit}`,
  };
}
export type RunningWeek = ReturnType<typeof sayRunningWeek>;
