import { useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { DraftState } from '~/features/reviews/ui/draft-state';
import type { Draft } from '~/features/reviews/ui/use-draft';
import { ClockFace, ClockWarnings } from '~/features/timekeeping/ui/clock-face';
import { useLiveClock, type TimedReading } from '~/features/timekeeping/ui/use-live-clock';
import { Button } from '~/ui/button';

const LOOK_AGAIN_MS = 10_000;
const barClass = 'bg-page border-line sticky top-0 z-30 -mx-4 mb-4 border-b px-4 py-2 sm:-mx-6 sm:px-6';

interface Props {
  claimId: string;
  fence: number;
  timed: TimedReading;
  draft: Draft;
}

/** The paid clock and the save state of a held claim, always in view. The button is the review form's own. */
export function ClaimBar({ claimId, fence, timed, draft }: Props) {
  const t = useTranslations('expert.work.workspace');
  const clock = useLiveClock(claimId, fence, timed);
  const isFinal = clock.fault === 'claimEnded' || clock.fault === 'leaseOver';
  useLookAgain(isFinal, draft.flush);
  useReportOnLeaving(clock.report);
  const isPaused = clock.shown.word === 'paused';
  return (
    <section aria-label={t('bar')} className={barClass}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <ClockFace shown={clock.shown} capMs={timed.clock.capMs} stopped={isFinal} />
        <DraftState draft={draft} />
        {!isFinal && (
          <span className="ms-auto">
            {/* The first button of a form is what Enter presses; that must not be the clock's. */}
            <button form="review" name="intent" value="save" formNoValidate hidden>
              {t('save')}
            </button>
            <Button
              form="review"
              name="intent"
              value={isPaused ? 'resume' : 'pause'}
              variant="secondary"
              formNoValidate
              onClick={(event) => {
                event.preventDefault();
                void clock.switchTo(isPaused ? 'running' : 'paused');
              }}
            >
              {isPaused ? t('resume') : t('pause')}
            </Button>
          </span>
        )}
      </div>
      <ClockWarnings shown={clock.shown} fault={clock.fault} />
    </section>
  );
}

/** The save state alone, where no clock runs. */
export function DraftBar({ draft }: { draft: Draft }) {
  const t = useTranslations('expert.work.workspace');
  return (
    <section aria-label={t('bar')} className={barClass}>
      <DraftState draft={draft} />
    </section>
  );
}

/** Work done since the last report counts when a link leads away; a form that ends the claim reports by itself. */
function useReportOnLeaving(report: () => void): void {
  const { state, formMethod } = useNavigation();
  const isLeaving = state === 'loading' && formMethod === undefined;
  useEffect(() => {
    if (isLeaving) report();
  }, [isLeaving, report]);
}

/** Once the server has said that the claim has ended, saves what is left to save and asks what became of it. */
function useLookAgain(isFinal: boolean, flush: () => Promise<boolean>): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isFinal) return;
    const look = () => void flush().then(revalidate);
    look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isFinal, flush, revalidate]);
}
