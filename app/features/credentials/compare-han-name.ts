import { wordsOf } from './compare-names';
import { familySpellingsOf, spellingsOf } from './han-spellings';

/** One character of a name and every syllable it may be read as: Pinyin without tones, `v` for ü. */
export interface HanReading {
  character: string;
  syllables: readonly string[];
}

/** The readings of a name in Chinese characters; empty for a name in any other script. */
export type ReadHan = (name: string) => HanReading[];

/**
 * Whether a name in Latin letters may be the transliteration of one in Chinese characters: family name (one or two characters)
 * first or last, syllables joined or split, one further word (a name taken abroad) allowed. The answer is never better than
 * `similar`, since many names sound alike, and never `mismatch`, since a name may be Cantonese, Korean or Japanese.
 */
export function compareHanName(han: readonly HanReading[], latin: string): 'similar' | 'unknown' {
  if (han.length < 2 || han.length > 6) return 'unknown';
  const words = wordsOf(latin);
  const spelled = [words, ...(words.length < 3 ? [] : words.map((_, at) => words.filter((__, index) => index !== at)))];
  const orders = ordersOf(
    han.map(({ syllables }) => syllables.flatMap(spellingsOf)),
    han[0]?.character ?? '',
  );
  return spelled.some((some) => orders.some((order) => isSpelled(some.join(''), order))) ? 'similar' : 'unknown';
}

type Spellings = readonly (readonly string[])[];

function ordersOf(spellings: Spellings, family: string): Spellings[] {
  const [first = [], ...rest] = spellings;
  const named = [[...first, ...familySpellingsOf(family)], ...rest];
  const familyLast = [1, 2].map((length) => [...named.slice(length), ...named.slice(0, length)]);
  return [named, ...familyLast];
}

/** Whether the letters are one spelling of each place, one after the other and nothing left over. */
function isSpelled(letters: string, places: Spellings): boolean {
  let reached = new Set([0]);
  for (const spellings of places) {
    const next = new Set<number>();
    for (const at of reached) {
      for (const spelling of spellings) if (letters.startsWith(spelling, at)) next.add(at + spelling.length);
    }
    reached = next;
  }
  return reached.has(letters.length);
}
