import { foldName, readName, stripTitles, type NameReading } from './spellings';

// Long names are cut in the list (after 15 and 20 signs), so keys are shorter than that.
const KEY_LETTERS = 12;
const SHORTEST_PART = 3;
const particles = new Set(['van', 'von', 'der', 'den', 'del', 'dos', 'des', 'las', 'los', 'san', 'bin', 'ibn', 'abu']);

/** The parts of a family name that may stand for the whole: the whole itself and each word of it that is not a particle. */
export function familyParts(family: readonly string[]): string[] {
  const words = family.filter((word) => word.length >= SHORTEST_PART && !particles.has(word));
  return [...new Set([family.join(''), ...words])];
}

/** The keys under which a reading of a name is looked up: the beginning of a family name and the first given letter. */
export function readingKeys({ family, given }: NameReading): string[] {
  const initial = given[0]?.[0];
  if (initial === undefined || family.length === 0) return [];
  return familyParts(family).map((part) => `${part.slice(0, KEY_LETTERS)}|${initial}`);
}

/** The keys of a line of the list; a business has none. */
export function entryNameKeys(entry: { lastName: string; firstName: string }): string[] {
  const family = stripTitles(foldName(entry.lastName), 1);
  return [...new Set(readingKeys({ family, given: foldName(entry.firstName) }))];
}

/** The keys under which a person of these names may stand on the list; whoever agrees by name shares one with them. */
export function personNameKeys(names: readonly string[]): string[] {
  return [...new Set(names.flatMap(readName).flatMap(readingKeys))];
}
