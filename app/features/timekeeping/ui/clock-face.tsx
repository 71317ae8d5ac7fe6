import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '~/ui/badge';
import { Duration } from '~/ui/duration';
import type { ClockWord, ShownClock } from '../show-clock';
import type { ClockFault } from './use-live-clock';

const tones: Record<ClockWord, Tone> = {
  counting: 'good',
  reading: 'good',
  idle: 'warn',
  offline: 'warn',
  paused: 'neutral',
  capReached: 'warn',
};

/** Paid time so far, whether it is counting, and how long is left. Its figures change each second, so nothing is announced. */
export function ClockFace({ shown, capMs, stopped }: { shown: ShownClock; capMs: number; stopped: boolean }) {
  const t = useTranslations('expert.work.workspace.clock');
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="text-lg font-semibold">
        <Duration ms={shown.payableMs} exact />
      </span>
      <span className="text-muted">{t.rich('of', { cap: () => <Duration ms={capMs} /> })}</span>
      <Badge tone={stopped ? 'bad' : tones[shown.word]}>{stopped ? t('ended') : t(shown.word)}</Badge>
      {!stopped && (
        <span className="text-muted">
          {shown.word === 'paused'
            ? t.rich('pauseLeft', { left: () => <Duration ms={shown.pauseLeftMs} /> })
            : t.rich('leaseLeft', { left: () => <Duration ms={shown.leaseLeftMs} /> })}
        </span>
      )}
    </div>
  );
}

/** What of the clock must be known at once: it is announced when it begins, and once. */
export function ClockWarnings({ shown, fault }: { shown: ShownClock; fault: ClockFault | undefined }) {
  const t = useTranslations('expert.work.workspace.clock');
  const warning = { none: '', tenMinutes: t('warn10'), twoMinutes: t('warn2') }[shown.warning];
  const text = fault ? t(fault === 'disconnected' ? 'disconnectedText' : fault) : warning;
  return (
    <div role="status" className={text === '' ? 'sr-only' : 'text-warn text-sm font-medium'}>
      {text}
    </div>
  );
}
