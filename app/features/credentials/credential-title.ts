import type { Locale } from '~/core/locale';
import { isPlaceNamed } from '~/i18n/name-place';

interface Titled {
  /** The kind's name in the reader's language. */
  kindName: string;
  /** An ISO 3166 code; `*` is a credential without a country. */
  jurisdiction: string;
  /** The place in the reader's language. */
  placeName: string;
}

/** What is said of the place beside the kind's name: null where the name says it already. */
export function placeBesideKind({ kindName, jurisdiction, placeName }: Titled, locale: Locale): string | null {
  return jurisdiction !== '*' && isPlaceNamed(kindName, jurisdiction, locale) ? null : placeName;
}

/** A kind and where it was given in one line, no place said twice: "Lawyer, China", "Attorney, US state bar, Texas, United States (US-TX)". */
export function credentialTitle(titled: Titled, locale: Locale): string {
  const place = placeBesideKind(titled, locale);
  const between = locale === 'zh-CN' ? '，' : ', ';
  return place === null ? titled.kindName : `${titled.kindName}${between}${place}`;
}
