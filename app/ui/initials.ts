/** One or two letters for a name: the first of its first and last word; of a Chinese, Japanese or Korean name its first character. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s·]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = firstLetter(words[0] ?? '');
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first)) return first;
  return words.length > 1 ? first + firstLetter(words.at(-1) ?? '') : first;
}

function firstLetter(word: string): string {
  return (/[\p{L}\p{N}]/u.exec(word)?.[0] ?? '').toUpperCase();
}
