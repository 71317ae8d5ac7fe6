import { findLastKind, kindWithGeneralisations, type Catalogue } from './catalogue';
import type { GeneralDefinition, KindDefinition } from './credential-kind';

type Definition = KindDefinition | GeneralDefinition;

/**
 * Whether a version would let one person verify what two had to: by hand, on the word of a register that did not suffice before,
 * or by way of a kind it newly proves. `before` is the last version that could be stated, undefined for a new kind.
 */
export function loosensFourEyes(catalogue: Catalogue, before: Definition | undefined, after: Definition): boolean {
  const proven = strictKinds(catalogue, before?.parents ?? []);
  return isLooser(before, after) || strictKinds(catalogue, after.parents).some((code) => !proven.includes(code));
}

function isLooser(before: Definition | undefined, after: Definition): boolean {
  if (!before || before.general || !before.fourEyes || after.general) return false;
  return !after.fourEyes || (registerSuffices(after) && !registerSuffices(before));
}

function registerSuffices({ source, verifiedBy }: KindDefinition): boolean {
  return source.adapterSuffices && verifiedBy.includes('register');
}

/** The kinds among `parents` and what those prove that need two people, in force or not. */
function strictKinds(catalogue: Catalogue, parents: readonly string[]): string[] {
  return parents
    .flatMap((parent) => kindWithGeneralisations(catalogue, parent))
    .filter((code) => {
      const kind = findLastKind(catalogue, code);
      return kind !== undefined && !kind.general && kind.fourEyes;
    });
}
