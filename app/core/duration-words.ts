/** A length in whole seconds, as the message of `common.duration` that says it and what stands in it. */
export interface DurationWords {
  key: 'seconds' | 'minutesSeconds' | 'hoursMinutesSeconds';
  values: { hours: string; minutes: string; seconds: string };
}

/** A length of milliseconds in whole seconds, floored: pages and mails say it alike. `thousandths` follow the seconds as given. */
export function durationWords(ms: number, thousandths = ''): DurationWords {
  const totalSeconds = Math.floor(ms / 1000);
  const hours = Math.floor(totalSeconds / 3600);
  const minutes = Math.floor(totalSeconds / 60) % 60;
  const seconds = totalSeconds % 60;
  const two = (value: number) => String(value).padStart(2, '0');
  const words = (key: DurationWords['key'], minutesText: string, secondsText: string): DurationWords => ({
    key,
    values: { hours: String(hours), minutes: minutesText, seconds: secondsText + thousandths },
  });
  if (hours > 0) return words('hoursMinutesSeconds', two(minutes), two(seconds));
  if (minutes > 0) return words('minutesSeconds', String(minutes), two(seconds));
  return words('seconds', '0', String(seconds));
}
