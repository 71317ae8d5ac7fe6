const accents: Record<string, string> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ó',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ú',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  F: 'Ƒ',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'Í',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  M: 'Ṁ',
  N: 'Ñ',
  O: 'Ó',
  P: 'Þ',
  Q: 'Ǫ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Ú',
  V: 'Ṽ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
};
/** A third longer, as German or Finnish would be. */
const GROWTH = 0.35;

/**
 * Every text of a tree of messages with accents, a third longer and in brackets. What shows without accents on a page is
 * not translated, what is cut off has no room, and a missing bracket shows a sentence glued together. ICU arguments, plural
 * branches and tags stay as they are.
 */
export function pseudoLocalize<Tree>(messages: Tree): Tree {
  if (typeof messages === 'string') return alter(messages) as Tree;
  const entries = Object.entries(messages as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, value]) => [key, pseudoLocalize(value)])) as Tree;
}

function alter(message: string): string {
  let depth = 0;
  let inTag = false;
  let text = '';
  for (const letter of message) {
    if (letter === '{') depth += 1;
    if (letter === '<') inTag = true;
    // Braces alternate between syntax and text: {count, plural, one {# task} other {# tasks}}.
    text += depth % 2 === 0 && !inTag ? (accents[letter] ?? letter) : letter;
    if (letter === '}') depth -= 1;
    if (letter === '>') inTag = false;
  }
  // In words, so that it breaks where a real sentence would.
  const padding = '~'.repeat(Math.ceil(message.length * GROWTH)).replaceAll('~~~~~~', '~~~~~ ');
  return `⟦${text}${padding}⟧`;
}
