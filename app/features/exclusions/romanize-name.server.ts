import type { HanReading } from '../credentials/compare-han-name';
import { familySpellingsOf, spellingsOf } from '../credentials/han-spellings';
import { readHanName } from '../credentials/read-han-name.server';

/** Characters with many readings must not make a name into hundreds. */
const MOST_READINGS = 48;
const LONGEST_NAME = 5;

/**
 * How a name in Chinese characters may stand on a list in Latin letters, "family given" with the family name of one character
 * or two: Pinyin, Wade-Giles, and for the family name how it sounds elsewhere. Empty for a name in any other script.
 */
export function romanizeName(name: string): string[] {
  const characters = readHanName(name);
  if (characters.length > LONGEST_NAME) return [];
  const cuts = characters.length > 2 ? [1, 2] : characters.length === 2 ? [1] : [];
  return cuts.flatMap((cut) => {
    const [first, ...more] = characters.slice(0, cut);
    const head = first ? [...latinOf(first), ...(cut === 1 ? familySpellingsOf(first.character) : [])] : [];
    const families = joinAll([head, ...more.map(latinOf)]);
    const given = joinAll(characters.slice(cut).map(latinOf));
    const all = families.flatMap((family) => given.map((rest) => `${family} ${rest}`));
    return all.slice(0, MOST_READINGS);
  });
}

function latinOf({ syllables }: HanReading): string[] {
  return [...new Set(syllables.flatMap(spellingsOf))];
}

/** Every way to write one of each, one after the other. */
function joinAll(parts: readonly (readonly string[])[]): string[] {
  return parts.reduce<string[]>(
    (written, part) => written.flatMap((start) => part.map((next) => start + next)).slice(0, MOST_READINGS),
    [''],
  );
}
