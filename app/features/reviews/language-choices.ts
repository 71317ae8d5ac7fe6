/** A language the board can be narrowed to. */
export interface LanguageChoice {
  tag: string;
  /** True where it stands under the language it is a variant of, which includes it. */
  isVariant: boolean;
}

/** The languages of jobs, each once: a language and below it its variants; of several variants the language they share is added. */
export function languageChoices(tags: readonly string[]): LanguageChoice[] {
  const all = [...new Set(tags)].sort();
  const bases = [...new Set(all.map(baseOf))];
  return bases.flatMap((base) => {
    const own = all.filter((tag) => baseOf(tag) === base);
    const variants = own.filter((tag) => tag !== base);
    const hasBase = own.length > 1 || variants.length === 0;
    return [
      ...(hasBase ? [{ tag: base, isVariant: false }] : []),
      ...variants.map((tag) => ({ tag, isVariant: hasBase })),
    ];
  });
}

function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
