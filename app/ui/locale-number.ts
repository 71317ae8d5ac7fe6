/**
 * The plain decimal ("1234.5") somebody meant with a number written the way of a language ("1,234.5"); full-width figures count.
 * Undefined when it is no number.
 */
export function parseLocaleNumber(text: string, locale: string): string | undefined {
  const parts = new Intl.NumberFormat(locale).formatToParts(-12_345.6);
  const sign = (type: Intl.NumberFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u00a0\u202f]/g, '')
    .replaceAll(sign('group'), '')
    .replace(sign('decimal'), '.')
    .replace(/^[−–]/, '-');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? plain.replace(/\.$/, '').replace(/^(-?)\./, '$10.') : undefined;
}

/** A plain decimal the way of a language, with as many decimals as it has. Exact, whatever its length. */
export function formatLocaleNumber(plain: string, locale: string): string {
  const decimals = plain.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  // Intl takes exact decimal strings, so that no figure passes through a float.
  return format.format(plain as unknown as number);
}
