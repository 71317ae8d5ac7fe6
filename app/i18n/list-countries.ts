import { countries } from '~/core/country';
import { locales, type Locale } from '~/core/locale';

/** The countries by their names in a language, in its order; found by their names in every language and by their codes. */
export function listCountries(locale: Locale): { value: string; label: string; keywords: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const others = locales
    .filter((other) => other !== locale)
    .map((other) => new Intl.DisplayNames([other], { type: 'region' }));
  const order = new Intl.Collator(locale);
  return countries
    .map((code) => ({
      value: code,
      label: names.of(code) ?? code,
      keywords: [code, ...others.map((other) => other.of(code))].join(' '),
    }))
    .sort((first, second) => order.compare(first.label, second.label));
}
