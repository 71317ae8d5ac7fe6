import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { RunningElsewhere } from '~/features/timekeeping/get-running-elsewhere.server';
import { ForeignText } from '~/ui/foreign-text';

/** Why a clock stands although nobody paused it: an expert has one running clock, and it runs on another task. */
export function ElsewhereNotice({ elsewhere }: { elsewhere: RunningElsewhere }) {
  const t = useTranslations('expert.work.workspace');
  return (
    <p className="pb-1.5 text-sm">
      {t.rich('runsElsewhere', {
        job: () => (
          <Link
            to={`/expert/work/${elsewhere.claimId}`}
            className="text-accent inline-flex min-h-11 items-center underline underline-offset-3 sm:min-h-6"
          >
            <ForeignText lang={elsewhere.contentLanguage}>{elsewhere.jobTitle}</ForeignText>
          </Link>
        ),
      })}
    </p>
  );
}
