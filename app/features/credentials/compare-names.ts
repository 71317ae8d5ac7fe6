const titles = new Set(['dr', 'prof', 'mr', 'mrs', 'ms', 'md', 'do', 'phd', 'esq', 'jr', 'sr', 'ii', 'iii', 'iv']);

/**
 * Whether two spellings may name one person. `match`: the same words in any order; `similar`: the same family name (last
 * word of one of them found in both) with a given name that is equal, an initial or left out, so that middle names and
 * initials do not alarm; `mismatch` otherwise; `unknown` when one side has no words or the scripts differ, where only a
 * person can judge a transliteration.
 */
export function compareNames(claimed: string, registered: string): 'match' | 'similar' | 'mismatch' | 'unknown' {
  const left = wordsOf(claimed);
  const right = wordsOf(registered);
  if (left.length === 0 || right.length === 0 || isLatin(left) !== isLatin(right)) return 'unknown';
  if ([...left].sort().join(' ') === [...right].sort().join(' ')) return 'match';
  const families = [left.at(-1), right.at(-1)].flatMap((word) => (word === undefined ? [] : [word]));
  const agree = families.some(
    (family) =>
      left.includes(family) && right.includes(family) && givenNamesAgree(without(left, family), without(right, family)),
  );
  return agree ? 'similar' : 'mismatch';
}

/** The first given names are equal, or one is the initial of the other; the rest may be missing on either side. */
function givenNamesAgree(left: string[], right: string[]): boolean {
  const [a, b] = [left[0], right[0]];
  if (a === undefined || b === undefined) return false;
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

function without(words: string[], word: string): string[] {
  const at = words.lastIndexOf(word);
  return words.filter((_, index) => index !== at);
}

/** Words in lower case without accents, punctuation, titles and suffixes. */
function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !titles.has(word));
}

function isLatin(words: string[]): boolean {
  return words.every((word) => /^[\p{Script=Latin}\p{N}]+$/u.test(word));
}
