const MS_PER_MINUTE = 60_000;
const WORDS_PER_MINUTE = 200;
const CJK_CHARACTERS_PER_MINUTE = 400;

/**
 * How long reading a text may take without any input: words / 200 per minute, plus Chinese, Japanese and Korean
 * characters / 400 per minute (product.md, "Defaults"). Milliseconds, rounded up.
 */
export function readingAllowanceMs(text: string): number {
  const cjk = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  const words =
    text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu, ' ').match(/\S+/g)
      ?.length ?? 0;
  return Math.ceil((words / WORDS_PER_MINUTE + cjk / CJK_CHARACTERS_PER_MINUTE) * MS_PER_MINUTE);
}
