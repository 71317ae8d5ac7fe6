const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * The canonical BCP-47 tag of language, script and region (`zh-hans-cn` becomes `zh-Hans-CN`), or null when the text is
 * no such tag or names no known language. Extensions, variants and private use are refused: they say nothing about what
 * a person can read.
 */
export function canonicalLanguageTag(text: string): string | null {
  const trimmed = text.trim();
  if (!/^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-(?:[A-Za-z]{2}|[0-9]{3}))?$/.test(trimmed)) return null;
  const [canonical] = Intl.getCanonicalLocales(trimmed);
  if (canonical === undefined) return null;
  const language = canonical.split('-')[0] ?? '';
  return language !== 'und' && known.of(language) !== undefined ? canonical : null;
}

/** A canonical tag and every wider one by truncation (RFC 4647, 3.4): `zh-Hans-CN`, `zh-Hans`, `zh`. */
export function languageWithGeneralisations(tag: string): string[] {
  const parts = tag.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}
