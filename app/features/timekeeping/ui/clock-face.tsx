import { useTranslations } from 'use-intl';
import { payForTime } from '~/core/money';
import { Badge, type Tone } from '~/ui/badge';
import { classNames } from '~/ui/class-names';
import { Duration } from '~/ui/duration';
import { Icon } from '~/ui/icon';
import { Money } from '~/ui/money';
import type { ClockWord, ShownClock } from '../show-clock';

const EXACT_BELOW_MS = 600_000;

const tones: Record<ClockWord, Tone> = {
  counting: 'good',
  reading: 'good',
  consulting: 'good',
  guideline: 'good',
  idle: 'warn',
  offline: 'warn',
  paused: 'warn',
  capReached: 'warn',
};

interface FaceProps {
  shown: ShownClock;
  capMs: number;
  rate: { minorPerHour: bigint; currency: string };
}

/**
 * Paid time so far and what it is worth. Its figures change each second, so nothing is announced and every figure has a
 * place wide enough for all it may become.
 */
export function ClockFace({ shown, capMs, rate }: FaceProps) {
  const t = useTranslations('expert.work.workspace.clock');
  // The amount is that of the seconds that stand beside it.
  const shownMs = Math.floor(shown.payableMs / 1000) * 1000;
  return (
    <>
      <p className="flex min-w-[6.5rem] items-baseline gap-x-2 sm:min-w-[10.5rem]">
        <span className={classNames('text-xl font-semibold tracking-tight', shown.word === 'paused' && 'text-muted')}>
          <Duration ms={shownMs} exact />
        </span>
        <span className="text-muted hidden text-sm sm:inline">
          {t.rich('of', { cap: () => <Duration ms={capMs} /> })}
        </span>
      </p>
      <p className="text-muted min-w-[4.5rem] text-sm">
        <Money amountMinor={payForTime(shownMs, rate.minorPerHour)} currency={rate.currency} />
      </p>
    </>
  );
}

/** Whether time counts just now, in words. */
export function ClockWordBadge({ shown, stopped }: { shown: ShownClock; stopped: boolean }) {
  const t = useTranslations('expert.work.workspace.clock');
  return (
    <Badge dot tone={stopped ? 'bad' : tones[shown.word]}>
      {stopped ? t('ended') : t(shown.word)}
      {!stopped && shown.word === 'guideline' && (
        <>
          {' '}
          <Duration ms={Math.floor(shown.guidelineMs / 1000) * 1000} exact />
        </>
      )}
    </Badge>
  );
}

/** How much of the cap is used, as a thin line; the figures stand above it. */
export function CapLine({ shown, capMs }: { shown: ShownClock; capMs: number }) {
  return (
    <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" className="block h-1 w-full">
      <rect width="100" height="1" className="fill-sunken" />
      <rect
        width={Math.min(100, (shown.payableMs / Math.max(capMs, 1)) * 100).toFixed(2)}
        height="1"
        className={classNames(
          'forced-colors:fill-[Highlight]',
          shown.word === 'capReached' ? 'fill-warn' : 'fill-accent',
        )}
      />
    </svg>
  );
}

/** How long the task may still be worked on, or paused. */
export function LeaseLeft({ shown }: { shown: ShownClock }) {
  const t = useTranslations('expert.work.workspace.clock');
  const isShort = shown.warning !== 'none';
  const left = (ms: number) => <Duration ms={ms} exact={ms < EXACT_BELOW_MS} />;
  return (
    <p
      className={classNames(
        'inline-flex min-w-0 items-center gap-1 text-sm tabular-nums sm:min-w-[7.5rem]',
        isShort ? 'text-warn font-semibold' : 'text-muted',
      )}
    >
      {isShort && <Icon name="warning" className="size-3.5" />}
      <span>
        {shown.word === 'paused' && shown.pauseLeftMs > 0
          ? t.rich('pauseLeft', { left: () => left(shown.pauseLeftMs) })
          : t.rich('leaseLeft', {
              left: () => left(shown.leaseLeftMs),
              more: (text) => <span className="sr-only sm:not-sr-only">{text}</span>,
            })}
      </span>
    </p>
  );
}
