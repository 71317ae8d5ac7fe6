import { pinyin } from 'pinyin-pro';
import type { HanReading } from './compare-han-name';

/**
 * Reads a name in Chinese characters: every reading of each character, and first of all those it has as a family name (仇 qiu,
 * 单 shan). Empty for a name in any other script. Kept off the browser: the readings weigh 300 kB.
 */
export function readHanName(name: string): HanReading[] {
  const characters = [...name.normalize('NFKC').replace(/[\s·•]/gu, '')];
  if (characters.length === 0 || !characters.every((each) => /^\p{Script=Han}$/u.test(each))) return [];
  const options = { toneType: 'none', type: 'array', v: true } as const;
  const asName = pinyin(characters.join(''), { ...options, surname: 'head' });
  return characters.map((character, index) => {
    const readings = [asName[index] ?? '', ...pinyin(character, { ...options, multiple: true })];
    return { character, syllables: [...new Set(readings.flatMap(plainSyllable))] };
  });
}

/** Letters alone, ü as v; nothing for a character nobody can read. */
function plainSyllable(reading: string): string[] {
  const syllable = reading.toLowerCase().replaceAll('ü', 'v');
  return /^[a-z]+$/.test(syllable) ? [syllable] : [];
}
