import { useTranslations } from 'use-intl';
import type { ShownClock } from '../show-clock';
import type { ClockFault } from './post-to-clock';

/**
 * What of the clock is said aloud: that it runs or stands and why, when that changes; a warning when it begins, and once. Ticks
 * are never said. A warning or fault is drawn, too.
 */
export function ClockAnnouncements({ shown, fault }: { shown: ShownClock; fault: ClockFault | undefined }) {
  const t = useTranslations('expert.work.workspace.clock');
  // Reading, consulting and working alternate while time counts; all are told as one.
  const isCounting = shown.word === 'reading' || shown.word === 'consulting' || shown.word === 'guideline';
  const word = isCounting ? 'counting' : shown.word;
  const warning = { none: '', tenMinutes: t('warn10'), twoMinutes: t('warn2') }[shown.warning];
  const text = fault ? t(fault === 'disconnected' ? 'disconnectedText' : fault) : warning;
  return (
    <>
      <div role="status" className={text === '' ? 'sr-only' : 'text-warn pb-1.5 text-sm font-medium'}>
        {text}
      </div>
      <div role="status" className="sr-only">
        {fault ? '' : t('announced', { state: t(word) })}
      </div>
    </>
  );
}
