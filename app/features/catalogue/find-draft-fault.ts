import { fail, type Failure } from '~/core/result';
import { kindWithGeneralisations, listRequirableKinds, type Catalogue } from './catalogue';
import { checkNumber, normalizeNumber } from './check-number';
import type { GeneralDefinition, KindDefinition } from './credential-kind';
import { hasUnknownPlaceholder } from './source-page';

export type DraftFault = Failure<'parentUnknown' | 'parentCircle' | 'placeholderUnknown' | 'exampleMalformed'>;

/**
 * What is wrong with a draft of a kind beside the catalogue in force: parents must be in force and never lead back to the kind;
 * the source's page names no placeholder but that of the number; the example must pass its own rule. Undefined where nothing is.
 */
export function findDraftFault(
  catalogue: Catalogue,
  { code, definition }: { code: string; definition: KindDefinition | GeneralDefinition },
  currentYear: number,
): { ok: false; error: DraftFault } | undefined {
  const known = new Set(listRequirableKinds(catalogue).map((kind) => kind.code));
  if (!definition.parents.every((parent) => known.has(parent))) {
    return fail('invalid', 'parentUnknown', 'A more general kind is not in force.', { parents: ['parentUnknown'] });
  }
  const ancestors = definition.parents.flatMap((parent) => kindWithGeneralisations(catalogue, parent));
  if (ancestors.includes(code)) {
    return fail('invalid', 'parentCircle', 'A kind cannot be more general than itself.', { parents: ['parentCircle'] });
  }
  if (definition.general) return undefined;
  if (definition.source.url !== null && hasUnknownPlaceholder(definition.source.url)) {
    const message = "The page's address holds a placeholder that does not exist.";
    return fail('invalid', 'placeholderUnknown', message, { 'source.url': ['placeholderUnknown'] });
  }
  if (definition.numberRule.rule === 'none') return undefined;
  const example = normalizeNumber(definition.numberExample);
  if (checkNumber({ numberRule: definition.numberRule }, example, currentYear)) return undefined;
  const message = 'The example does not pass its own rule.';
  return fail('invalid', 'exampleMalformed', message, { numberExample: ['exampleMalformed'] });
}
