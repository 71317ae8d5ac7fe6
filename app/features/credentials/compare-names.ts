export type NameVerdict = 'match' | 'similar' | 'mismatch' | 'unknown';

const titles = new Set(['dr', 'prof', 'mr', 'mrs', 'ms', 'md', 'phd', 'esq', 'jr', 'sr', 'ii', 'iii', 'iv']);

/** Words that belong to the name after them, written apart or together, and are often left out. */
const particles = new Set(
  (
    'de del della di da das dos du des la le las los lo van von der den ter ten zu zum zur af av ' +
    'mc mac o al el bin ibn bint ben abu'
  ).split(' '),
);

/**
 * Whether two spellings may name one person. `match`: the same words in any order, also where hyphens, apostrophes or particles
 * (van der, de la, O') are written apart on one side and together on the other; `similar`: words split and ordered
 * differently, or the same family name (last word of one of them found in both, with or without particles) with a given
 * name that is equal, an initial or left out, so that middle names and initials do not alarm; `mismatch` otherwise; `unknown`
 * when one side has no words or the scripts differ.
 */
export function compareNames(claimed: string, registered: string): NameVerdict {
  const [left, right] = [wordsOf(claimed), wordsOf(registered)];
  if (left.length === 0 || right.length === 0 || isLatin(left) !== isLatin(right)) return 'unknown';
  const forms = [asWritten, withParticlesJoined].map((form) => [form(left), form(right)] as const);
  if (isRefinement(left, right) || isRefinement(right, left)) return 'match';
  if (forms.some(([a, b]) => [...a].sort().join(' ') === [...b].sort().join(' '))) return 'match';
  if (isRotation(left, right) || isRotation(right, left)) return 'similar';
  forms.push([withoutParticles(left), withoutParticles(right)]);
  return forms.some(([a, b]) => haveFamilyInCommon(a, b)) ? 'similar' : 'mismatch';
}

function asWritten(words: string[]): string[] {
  return words;
}

function withParticlesJoined(words: string[]): string[] {
  const joined: string[] = [];
  let before = '';
  for (const [index, word] of words.entries()) {
    const belongsToNext = particles.has(word) && index < words.length - 1;
    if (!belongsToNext) joined.push(before + word);
    before = belongsToNext ? before + word : '';
  }
  return joined;
}

/** The first word is somebody's name (Le, Do, Lo, Ben), whatever it is elsewhere. */
function withoutParticles(words: string[]): string[] {
  return words.filter((word, index) => index === 0 || !particles.has(word));
}

/** Whether the letters are the same and the words of `fine` only divide those of `coarse`. */
function isRefinement(coarse: string[], fine: string[]): boolean {
  const bounds = boundsOf(fine);
  return coarse.join('') === fine.join('') && [...boundsOf(coarse)].every((bound) => bounds.has(bound));
}

function boundsOf(words: string[]): Set<number> {
  let length = 0;
  return new Set(words.map((word) => (length += word.length)));
}

/** Whether the letters are the same once words are moved from the front to the end, as with the family name first. */
function isRotation(left: string[], right: string[]): boolean {
  const letters = right.join('');
  return left.some((_, index) => [...left.slice(index), ...left.slice(0, index)].join('') === letters);
}

function haveFamilyInCommon(left: string[], right: string[]): boolean {
  const families = [left.at(-1), right.at(-1)].flatMap((word) => (word === undefined ? [] : [word]));
  return families.some(
    (family) =>
      left.includes(family) && right.includes(family) && givenNamesAgree(without(left, family), without(right, family)),
  );
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

/** A title only after a comma or with its dots: Do is a family name as well. */
const OSTEOPATH = /,\s*DO\b|\bD\.\s?O\.(?=\s|$)/giu;

/** Words in lower case without accents, apostrophes, punctuation, titles and suffixes. */
export function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(OSTEOPATH, '')
    .replace(/[\p{M}'\u2018\u2019\u02BC`]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !titles.has(word));
}

function isLatin(words: string[]): boolean {
  return words.every((word) => /^[\p{Script=Latin}\p{N}]+$/u.test(word));
}
