import type { Locale } from '~/core/locale';

// ISO 639-1, and the variants by which jobs and experts tell two written languages apart.
const tags =
  'af am ar az be bg bn bs ca cs cy da de el en en-GB en-US es es-419 et eu fa fi fil fr fr-CA ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn pa pl ps pt pt-BR pt-PT ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi zh-Hans zh-Hant zu'.split(
    ' ',
  );

/**
 * Languages to choose from, by their names in the reader's language; variants of one language stand together in the order above.
 * Named on the server, whose names a browser need not share.
 */
export function listLanguageOptions(locale: Locale): { value: string; label: string; keywords: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const english = new Intl.DisplayNames(['en'], { type: 'language' });
  const languageOf = (tag: string) => names.of(tag.split('-')[0] ?? tag) ?? tag;
  return [...tags]
    .sort((a, b) => languageOf(a).localeCompare(languageOf(b), locale))
    .map((value) => {
      const own = new Intl.DisplayNames([value], { type: 'language' }).of(value);
      return { value, label: names.of(value) ?? value, keywords: `${value} ${english.of(value)} ${own}` };
    });
}
