/** A name cut into family and given names, in small Latin letters. */
export interface NameReading {
  family: readonly string[];
  given: readonly string[];
}

const MOST_WORDS = 8;
const titles = new Set(['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'miss', 'sir']);
const suffixes = new Set('jr sr ii iii iv md do phd dds dmd dc dpm od rn lpn np pa esq pharmd mbbs facp'.split(' '));
const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };
const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** The words of a name in small Latin letters: accents and apostrophes go, hyphens and dots part words, other scripts go. */
export function foldName(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`]/gu, '')
    .split(/[^a-z]+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
}

/** The words without titles before and degrees or generations after, as long as two words stay; `least` words when told. */
export function stripTitles(words: readonly string[], least = 2): string[] {
  const kept = [...words];
  while (kept.length > least && titles.has(kept[0] ?? '')) kept.shift();
  while (kept.length > least && suffixes.has(kept.at(-1) ?? '')) kept.pop();
  return kept;
}

/**
 * Every way to read a person's name: given names first or family name first, cut at every place, with and without titles,
 * with umlauts as two letters. A name of one word, or in another script, cannot be read.
 */
export function readName(name: string): NameReading[] {
  const lower = name.normalize('NFC').toLowerCase();
  const spelled = [lower, lower.replace(/[äöüåø]/g, (letter) => german[letter] ?? letter)];
  const all = spelled.map(foldName).flatMap((words) => [words, stripTitles(words)]);
  const distinct = new Map(all.map((words) => [words.join(' '), words]));
  return [...distinct.values()].flatMap(cutName);
}

function cutName(words: readonly string[]): NameReading[] {
  return words.slice(1).flatMap((_, before) => {
    const [head, tail] = [words.slice(0, before + 1), words.slice(before + 1)];
    return [
      { given: head, family: tail },
      { family: head, given: tail },
    ];
  });
}
