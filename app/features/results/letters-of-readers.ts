import { readerLetter } from '../reviews/reader-letter';
import type { ExportOpinion } from './export-format';

type Told = Pick<ExportOpinion, 'tier' | 'reader' | 'readersBelow'>;

/** Tells a reader's letter by tier and pseudonym: what the reasons of the tier above call them; undefined where those above saw them under different letters. */
export function lettersOfReaders(opinions: readonly Told[]): (tier: number, reader: string) => string | undefined {
  return (tier, reader) => {
    const seen = opinions
      .filter((above) => above.tier === tier + 1)
      .map((above) => above.readersBelow?.indexOf(reader) ?? -1)
      .filter((place) => place >= 0);
    const [first] = seen;
    return first !== undefined && seen.every((place) => place === first) ? readerLetter(first) : undefined;
  };
}
