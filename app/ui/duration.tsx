import { useTranslations } from 'use-intl';
import { durationWords } from '~/core/duration-words';

interface Props {
  ms: number | bigint;
  /** In whole seconds: what was counted, in lists, on cards and beside money. */
  exact?: boolean;
  /** To the millisecond: only where an amount opens down to the stretches that add up to it. */
  inFull?: boolean;
}

/**
 * A length of time: about as long as 1 h 05 min or 12 min, in seconds below a minute and in tenths below a second; 1 h 05 min 12 s
 * when `exact`; 1 h 05 min 12.480 s `inFull`, without the thousandths where there are none.
 */
export function Duration({ ms, exact = false, inFull = false }: Props) {
  const t = useTranslations('common.duration');
  const totalSeconds = Math.floor(Number(ms) / 1000);
  const text = (() => {
    if (exact || inFull) {
      const rest = Number(ms) % 1000;
      const thousandths = !inFull || rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`;
      const { key, values } = durationWords(Number(ms), thousandths);
      return t(key, values);
    }
    const hours = Math.floor(totalSeconds / 3600);
    const minutes = Math.floor(totalSeconds / 60) % 60;
    if (hours > 0) return t('hoursMinutes', { hours: String(hours), minutes: String(minutes).padStart(2, '0') });
    if (totalSeconds === 0 && Number(ms) > 0)
      return t('seconds', { seconds: String(Math.ceil(Number(ms) / 100) / 10) });
    if (minutes === 0) return t('seconds', { seconds: String(totalSeconds) });
    return t('minutes', { minutes: String(minutes) });
  })();
  return (
    <time dateTime={`PT${inFull ? Number(ms) / 1000 : totalSeconds}S`} className="whitespace-nowrap tabular-nums">
      {text}
    </time>
  );
}
