import { useFormatter, useLocale, useNow, useTimeZone, useTranslations } from 'use-intl';
import { zoneName } from '~/core/moment';
import { Tooltip } from './tooltip';

// Twice what the page's clock takes from one tick to the next (page-environment.tsx).
const TICK_TOLERANCE_MS = 40_000;

interface Props {
  at: Date;
  /** `relative` ("3 hours ago") with the exact time on hover, `exact`, or `date`. */
  show?: 'relative' | 'exact' | 'date';
  /** Makes the other form reachable by keyboard and touch, too; where a time matters, not in every row of a table. */
  isExplained?: boolean;
}

const look = 'whitespace-nowrap tabular-nums';
/** "3 hours ago" says nothing on paper: there the title stands in its place. */
const exactOnPaper = 'print:text-[0px] print:before:text-sm print:before:content-[attr(title)]';

/** A point in time, in the reader's time zone. */
export function DateTime({ at, show = 'relative', isExplained = false }: Props) {
  const format = useFormatter();
  const now = useNow();
  const zone = zoneName(at, useLocale(), useTimeZone() ?? 'UTC');
  // The zone stands last: some languages write it between day and time.
  const exact = `${format.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium' })} ${zone}`;
  const t = useTranslations('ui');
  const isNow = isSinceLastTick(at, now) || Math.abs(at.getTime() - now.getTime()) < 1_000;
  const relative = isNow ? t('justNow') : format.relativeTime(at, now);
  const shown = { relative, exact, date: format.dateTime(at, { dateStyle: 'medium' }) }[show];
  const other = show === 'relative' ? exact : relative;
  const time = (
    <time
      dateTime={at.toISOString()}
      title={isExplained ? undefined : other}
      className={show === 'relative' && !isExplained ? `${look} ${exactOnPaper}` : look}
    >
      {shown}
    </time>
  );
  return isExplained ? <Tooltip text={other}>{time}</Tooltip> : time;
}

/** The page's clock goes in steps, so what has happened since the last one would seem to lie ahead. */
function isSinceLastTick(at: Date, now: Date): boolean {
  const aheadMs = at.getTime() - now.getTime();
  return aheadMs > 0 && aheadMs < TICK_TOLERANCE_MS;
}
