import { countries } from '~/core/country';
import type { Locale } from '~/core/locale';

/** The countries by their names in a language, in its order. */
export function listCountries(locale: Locale): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const order = new Intl.Collator(locale);
  return countries
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((first, second) => order.compare(first.label, second.label));
}
