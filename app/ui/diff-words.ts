import { diffArrays } from 'diff';

export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** A word of letters and digits, one Han, kana or Hangul character, a stretch of spaces, or one other sign. */
const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\p{L}\p{M}\p{N}_'’]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[^\p{L}\p{M}\p{N}_'’]|$)|\s+|./gsu;

/**
 * What changed from one text to another, word by word; Chinese character by character. The joined parts without `added` are
 * `before`, without `removed` are `after`. The same on the server and in every browser, for it asks no dictionary.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const parts = diffArrays(before.match(token) ?? [], after.match(token) ?? []);
  return parts.map(({ value, added, removed }) => ({
    kind: removed ? 'removed' : added ? 'added' : 'same',
    text: value.join(''),
  }));
}
