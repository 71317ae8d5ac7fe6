import type { Locale } from '~/core/locale';
import { listTimeZones } from '~/core/time-zone';
import { zoneTowns } from './zone-towns';

export interface TimeZoneOption {
  value: string;
  label: string;
  keywords: string;
}

/** What was made for a language on a day: four hundred names take a tenth of a second. */
const made = new Map<string, TimeZoneOption[]>();

/**
 * The time zones in words, by the names of their towns: "Shanghai, China Standard Time (UTC+8)", with the distance from UTC
 * they have `at` that time. `kept` is among them.
 */
export function listTimeZoneOptions(locale: Locale, kept: string, at: Date): TimeZoneOption[] {
  const key = `${locale} ${kept} ${at.toISOString().slice(0, 10)}`;
  const known = made.get(key);
  if (known) return known;
  if (made.size >= 20) made.clear();
  const order = new Intl.Collator(locale);
  const options = listTimeZones(kept)
    .map((zone) => ({
      value: zone,
      label: nameTimeZone(zone, locale, at),
      keywords: `${zone.replaceAll(/[_/]/g, ' ')} ${zone} ${(zoneTowns[zone] ?? []).join(' ')}`.trim(),
    }))
    .sort((first, second) => order.compare(first.label, second.label));
  made.set(key, options);
  return options;
}

/** A time zone in words: its town, its name, its distance from UTC. */
export function nameTimeZone(zone: string, locale: Locale, at: Date): string {
  const ownTown = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  const town = (locale === 'zh-CN' && zoneTowns[zone]?.[0]) || ownTown;
  const [name, distance] = (['longGeneric', 'shortOffset'] as const).map((timeZoneName) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName'),
  );
  const isNamed = name && !/^GMT|^UTC/.test(name.value);
  const between = locale === 'zh-CN' ? '，' : ', ';
  return `${town}${isNamed ? between + name.value : ''} (${distance?.value.replace(/^GMT/, 'UTC') ?? ''})`;
}
