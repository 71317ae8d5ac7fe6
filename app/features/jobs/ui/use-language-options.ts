import { useLocale } from 'use-intl';

const tags =
  'en zh-Hans zh-Hant es de fr it pt nl pl sv da nb fi cs el hu ro ru uk tr ar he fa hi bn ur ta th vi id ms ja ko'.split(
    ' ',
  );

/** Languages to choose from by name, with the one that stands there already, in the reader's alphabet. */
export function useLanguageOptions(current: string): { value: string; label: string; keywords: string }[] {
  const locale = useLocale();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const nameOf = (tag: string): string => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
  const known = current === '' || tags.includes(current) ? tags : [current, ...tags];
  return known
    .map((tag) => ({ value: tag, label: nameOf(tag), keywords: tag }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
}
