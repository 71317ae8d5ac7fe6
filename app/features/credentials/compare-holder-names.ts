import { compareHanName, type ReadHan } from './compare-han-name';
import { compareNames, type NameVerdict } from './compare-names';

/** Which of the names we know somebody by: as stated with the credential, the account's, or a former or other one. */
export const nameVariants = ['stated', 'legal', 'other'] as const;
export type NameVariant = (typeof nameVariants)[number];

export interface HolderName {
  text: string;
  variant: NameVariant;
}

/** The name that fits best. */
export interface NameComparison extends HolderName {
  verdict: NameVerdict;
  /** Whether it fits only once Chinese characters are read in Latin letters. */
  isTransliterated: boolean;
}

/** Best first. A contradiction outweighs a name nothing can be said of, which would otherwise hide it. */
const order: readonly NameVerdict[] = ['match', 'similar', 'mismatch', 'unknown'];

/** Compares every name of a holder with the register's, and answers the one that fits best; of equals, the first. */
export function compareHolderNames(
  names: readonly HolderName[],
  registered: string,
  readHan: ReadHan,
): NameComparison | undefined {
  return names
    .map((name) => ({ ...name, ...compareOne(name.text, registered, readHan) }))
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0];
}

function compareOne(
  claimed: string,
  registered: string,
  readHan: ReadHan,
): Pick<NameComparison, 'verdict' | 'isTransliterated'> {
  const verdict = compareNames(claimed, registered);
  if (verdict !== 'unknown') return { verdict, isTransliterated: false };
  const [left, right] = [readHan(claimed), readHan(registered)];
  const isAlike =
    (left.length > 0 && compareHanName(left, registered) === 'similar') ||
    (right.length > 0 && compareHanName(right, claimed) === 'similar');
  return { verdict: isAlike ? 'similar' : 'unknown', isTransliterated: isAlike };
}
