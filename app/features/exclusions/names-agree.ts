import { familyParts } from './name-keys';
import { foldName, readName, stripTitles, type NameReading } from './spellings';

// The file's fields are so many signs wide, and longer names are cut there (OIG's record layout).
const FIRST_NAME_WIDTH = 15;
const LAST_NAME_WIDTH = 20;

interface EntryName {
  lastName: string;
  firstName: string;
  middleName: string;
}

/**
 * Whether a person's spelling of their name may be that of a line of the list. `full`: the family name and the first given
 * name are equal, allowing for accents, hyphens, titles, generations, the order of names, initials and what the file cuts off,
 * and further given names do not contradict; `partial`: only a part of a double family name agrees, or further given names
 * contradict; else `no`. Nicknames and translated names are not known.
 */
export function namesAgree(spelling: string, entry: EntryName): 'full' | 'partial' | 'no' {
  const verdicts = readName(spelling).map((reading) => agree(reading, entry));
  if (verdicts.includes('full')) return 'full';
  return verdicts.includes('partial') ? 'partial' : 'no';
}

function agree(reading: NameReading, entry: EntryName): 'full' | 'partial' | 'no' {
  const family = familyAgrees(reading.family, entry.lastName);
  const given = family === 'no' ? 'no' : givenAgrees(reading.given, entry);
  if (given === 'no') return 'no';
  return family === 'full' && given === 'full' ? 'full' : 'partial';
}

function familyAgrees(mine: readonly string[], lastName: string): 'full' | 'partial' | 'no' {
  const words = foldName(lastName);
  const family = stripTitles(words, 1);
  if (family.length === 0) return 'no';
  const [whole, listed] = [mine.join(''), family.join('')];
  if (whole === listed || whole === words.join('')) return 'full';
  if (lastName.length >= LAST_NAME_WIDTH && whole.startsWith(listed)) return 'full';
  const parts = familyParts(mine);
  return familyParts(family).some((part) => parts.includes(part)) ? 'partial' : 'no';
}

function givenAgrees(mine: readonly string[], entry: EntryName): 'full' | 'partial' | 'no' {
  const first = foldName(entry.firstName);
  if (first.length === 0 || mine.length === 0) return 'no';
  if (entry.firstName.length >= FIRST_NAME_WIDTH && mine.join('').startsWith(first.join(''))) return 'full';
  const listed = [...first, ...foldName(entry.middleName)];
  const met = whereTheyMeet(mine, listed);
  if (!met) return 'no';
  const [next, listedNext] = [mine[met.mine], listed[met.listed]];
  const contradicts = next !== undefined && listedNext !== undefined && next[0] !== listedNext[0];
  return contradicts ? 'partial' : 'full';
}

/** After how many words two runs of given names have said the same, "Mary Ann" and "Maryann"; an initial says as much. */
function whereTheyMeet(
  mine: readonly string[],
  listed: readonly string[],
): { mine: number; listed: number } | undefined {
  const [a = '', b = ''] = [mine[0], listed[0]];
  if ((a.length === 1 || b.length === 1) && a[0] === b[0]) return { mine: 1, listed: 1 };
  for (let mineWords = 1; mineWords <= mine.length; mineWords += 1) {
    for (let listedWords = 1; listedWords <= listed.length; listedWords += 1) {
      if (mine.slice(0, mineWords).join('') === listed.slice(0, listedWords).join('')) {
        return { mine: mineWords, listed: listedWords };
      }
    }
  }
  return undefined;
}
