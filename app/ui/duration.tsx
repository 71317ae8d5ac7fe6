import { useTranslations } from 'use-intl';

interface Props {
  ms: number | bigint;
  exact?: boolean;
  /** To the millisecond, where lengths stand beside what they add up to. */
  inFull?: boolean;
}

/**
 * A length of time: 1 h 05 min, 12 min 30 s below an hour when `exact`, seconds below a minute, tenths below a second;
 * 1 h 05 min 12.480 s `inFull`, without the thousandths where there are none.
 */
export function Duration({ ms, exact = false, inFull = false }: Props) {
  const t = useTranslations('common.duration');
  const totalSeconds = Math.floor(Number(ms) / 1000);
  const hours = Math.floor(totalSeconds / 3600);
  const minutes = Math.floor(totalSeconds / 60) % 60;
  const seconds = totalSeconds % 60;
  const two = (value: number) => String(value).padStart(2, '0');
  const text = (() => {
    if (inFull) {
      const rest = Number(ms) % 1000;
      const thousandths = rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`;
      if (totalSeconds < 60) return t('seconds', { seconds: seconds + thousandths });
      const long = { minutes: hours > 0 ? two(minutes) : String(minutes), seconds: two(seconds) + thousandths };
      return hours > 0 ? t('hoursMinutesSeconds', { hours: String(hours), ...long }) : t('minutesSeconds', long);
    }
    if (hours > 0) return t('hoursMinutes', { hours: String(hours), minutes: two(minutes) });
    if (totalSeconds === 0 && Number(ms) > 0)
      return t('seconds', { seconds: String(Math.ceil(Number(ms) / 100) / 10) });
    if (minutes === 0) return t('seconds', { seconds: String(seconds) });
    if (exact) return t('minutesSeconds', { minutes: String(minutes), seconds: two(seconds) });
    return t('minutes', { minutes: String(minutes) });
  })();
  return (
    <time dateTime={`PT${inFull ? Number(ms) / 1000 : totalSeconds}S`} className="whitespace-nowrap tabular-nums">
      {text}
    </time>
  );
}
