import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { RunningElsewhere } from '~/features/timekeeping/get-running-elsewhere.server';
import { ForeignText } from '~/ui/foreign-text';
import { Icon } from '~/ui/icon';

/**
 * That nothing is counted, and why where nobody pressed Pause: an expert has one running clock, and it runs on another task.
 * It is said aloud by the clock's own announcements.
 */
export function PausedLine({ elsewhere }: { elsewhere: RunningElsewhere | null }) {
  const t = useTranslations('expert.work.workspace');
  return (
    <p className="text-warn flex items-baseline gap-2 pb-1.5 text-sm font-semibold">
      <Icon name="pause" className="size-3.5 shrink-0 self-center" />
      <span>
        {elsewhere
          ? t.rich('runsElsewhere', {
              job: () => (
                <Link
                  to={`/expert/work/${elsewhere.claimId}`}
                  className="text-accent inline-flex min-h-11 items-center underline underline-offset-3 sm:min-h-6"
                >
                  <ForeignText lang={elsewhere.contentLanguage}>{elsewhere.jobTitle}</ForeignText>
                </Link>
              ),
            })
          : t('pausedText')}
      </span>
    </p>
  );
}

/** Keeps the room of the line above while the clock runs, so that pausing moves nothing below the bar. */
export function PausedLineRoom() {
  return (
    <p aria-hidden="true" className="invisible pb-1.5 text-sm">
      &nbsp;
    </p>
  );
}
