import { useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { DraftState } from '~/features/reviews/ui/draft-state';
import type { Draft } from '~/features/reviews/ui/use-draft';
import { ClockAnnouncements } from '~/features/timekeeping/ui/clock-announcements';
import { CapLine, ClockFace, ClockWordBadge, LeaseLeft } from '~/features/timekeeping/ui/clock-face';
import { useLiveClock, type LiveClock, type TimedReading } from '~/features/timekeeping/ui/use-live-clock';
import { Button } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { Duration } from '~/ui/duration';
import { PausedLine, PausedLineRoom } from './claim-bar-paused';
import type { WorkspaceData } from './load-workspace.server';
import type { RunningWeek } from './say-week.server';
import { SignInAgain } from './sign-in-again';

const LOOK_AGAIN_MS = 10_000;
const runningClass = 'bg-page border-line';
/** Nobody should take a clock that stands for one that runs. */
const pausedClass = 'bg-warn-soft border-warn';
/** Below the frame's own bar on narrow screens. Where a screen is very low, it scrolls away instead of taking half of it. */
const barClass =
  '-mx-4 mb-4 border-b px-4 sm:-mx-6 sm:px-6 lg:mb-0 lg:top-0 [@media(min-height:26rem)]:sticky top-[calc(3.25rem+1px)] z-20';

interface Props {
  loaded: WorkspaceData;
  timed: TimedReading;
  week: RunningWeek | null;
  draft: Draft;
  savedMsAgo: number | null;
}

/** The paid clock, the save state and what ends the work of a held claim, always in view. The buttons are the review form's own. */
export function ClaimBar({ loaded, timed, week, draft, savedMsAgo }: Props) {
  const t = useTranslations('expert.work.workspace');
  const { workspace, runningElsewhere } = loaded;
  const clock = useLiveClock(workspace.claimId, workspace.fence, timed);
  const isFinal = clock.fault === 'claimEnded' || clock.fault === 'leaseOver';
  useLookAgain(isFinal, draft.flush);
  useReportOnLeaving(clock.report);
  const isPaused = clock.shown.word === 'paused';
  useLookWhenPaused(isPaused);
  const elsewhere = isPaused && !isFinal ? runningElsewhere : null;
  const { capMs } = timed.clock;
  return (
    <>
      <section
        aria-label={t('bar')}
        className={classNames(barClass, isPaused && !isFinal ? pausedClass : runningClass)}
      >
        <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5">
          <ClockFace
            shown={clock.shown}
            capMs={capMs}
            rate={{ minorPerHour: workspace.rateMinorPerHour, currency: workspace.currency }}
          />
          {!isFinal && (
            <span className="ms-auto flex gap-2 sm:order-last sm:ms-0">
              {/* The first button of a form is what Enter presses; that must not be the clock's. */}
              <button form="review" name="intent" value="save" formNoValidate hidden>
                {t('save')}
              </button>
              <Button
                form="review"
                name="intent"
                value={isPaused ? 'resume' : 'pause'}
                variant="secondary"
                size="small"
                icon={isPaused ? 'play' : 'pause'}
                formNoValidate
                data-workspace-key="p"
                onClick={(event) => {
                  event.preventDefault();
                  void clock.switchTo(isPaused ? 'running' : 'paused');
                }}
              >
                {isPaused ? (elsewhere ? t('moveClockHere') : t('resume')) : t('pause')}
              </Button>
              {/* Where the review follows the task, its own button at its end is the one. */}
              <span className="hidden lg:block">
                <Button form="review" name="intent" value="submit" size="small" variant="secondary" pending={false}>
                  {t('submitShort')}
                </Button>
              </span>
            </span>
          )}
          <span className="flex min-w-0 basis-full items-center gap-x-3 sm:flex-1 sm:basis-auto">
            <ClockWordBadge shown={clock.shown} stopped={isFinal} />
            {!isFinal && (
              <span className="inline-flex items-center gap-2 sm:ms-auto">
                <LeaseLeft shown={clock.shown} />
                {clock.shown.extensionMs > 0 && (
                  <Button
                    form="review"
                    name="intent"
                    value="extend"
                    variant="secondary"
                    size="small"
                    formNoValidate
                    onClick={(event) => {
                      event.preventDefault();
                      void clock.switchTo('extended');
                    }}
                  >
                    {t.rich('extend', { by: () => <Duration ms={clock.shown.extensionMs} /> })}
                  </Button>
                )}
              </span>
            )}
            <span className="ms-auto text-end sm:ms-0 sm:min-w-[8rem]">
              <DraftState draft={draft} savedMsAgo={savedMsAgo} />
            </span>
          </span>
        </div>
        <ClockAnnouncements shown={clock.shown} fault={clock.fault} />
        {(clock.fault === 'signedOut' || draft.phase === 'signedOut') && (
          <SignInAgain
            expertId={loaded.owner.expertId}
            onDone={() => {
              clock.report(false);
              void draft.flush();
            }}
          />
        )}
        {!isFinal && (isPaused ? <PausedLine elsewhere={elsewhere} /> : <PausedLineRoom />)}
        <CapLine shown={clock.shown} capMs={capMs} />
      </section>
      {week && <WeekSoFar week={week} sinceMs={paidMs(clock.shown) - paidMs(timed.clock)} />}
    </>
  );
}

function paidMs({ payableMs, guidelineMs }: { payableMs: number; guidelineMs: number }): number {
  return payableMs + guidelineMs;
}

/** Today and this week with what this task added since the page was loaded. */
function WeekSoFar({ week, sinceMs }: { week: RunningWeek; sinceMs: number }) {
  return (
    <p className="text-muted -mt-3 mb-3 flex flex-wrap gap-x-3 text-xs lg:mt-1 lg:mb-0">
      <span>
        {week.todayTerm} <Duration ms={week.todayMs + sinceMs} />
      </span>
      <span>
        {week.weekTerm} <Duration ms={week.weekMs + sinceMs} />
      </span>
      {week.limit && <span>{week.limit}</span>}
    </p>
  );
}

/** The save state alone, where no clock runs. */
export function DraftBar({ draft, expertId }: { draft: Draft; expertId: string }) {
  const t = useTranslations('expert.work.workspace');
  return (
    <section aria-label={t('bar')} className={classNames(barClass, runningClass, 'py-2')}>
      <DraftState draft={draft} savedMsAgo={null} />
      {draft.phase === 'signedOut' && <SignInAgain expertId={expertId} onDone={() => void draft.flush()} />}
    </section>
  );
}

/** Work done since the last report counts when a link leads away; a form that ends the claim reports by itself. */
function useReportOnLeaving(report: LiveClock['report']): void {
  const { state, formMethod } = useNavigation();
  const isLeaving = state === 'loading' && formMethod === undefined;
  useEffect(() => {
    if (isLeaving) report(true);
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

/** A clock that stops while the page is open may have been taken by another task: asks which. */
function useLookWhenPaused(isPaused: boolean): void {
  const { revalidate } = useRevalidator();
  const was = useRef(isPaused);
  useEffect(() => {
    if (isPaused && !was.current) revalidate();
    was.current = isPaused;
  }, [isPaused, revalidate]);
}
