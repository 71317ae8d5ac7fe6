const eastAsian = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * One or two letters for a name: the first of its first and last word, without titles ("Dr."); of a Chinese, Japanese or Korean
 * name its first character.
 */
export function initialsOf(name: string): string {
  const all = name.split(/[\s·]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const named = all.filter((word) => !/^\p{L}{2,}\.$/u.test(word));
  const words = named.length > 0 ? named : all;
  const first = firstLetter(words[0] ?? '');
  if (eastAsian.test(first) || words.length < 2) return first;
  return first + firstLetter(words.at(-1) ?? '');
}

function firstLetter(word: string): string {
  return (/[\p{L}\p{N}]/u.exec(word)?.[0] ?? '').toUpperCase();
}
