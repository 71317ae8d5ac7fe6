import { fail, ok, type Failure, type Result } from '~/core/result';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { kindWithGeneralisations, listRequirableKinds, type Catalogue } from './catalogue';
import { loadKindVersions, lockKind, saveKindVersion } from './catalogue-store.server';
import { checkNumber, normalizeNumber } from './check-number';
import type { SaveKindDraftInput } from './kind.schema';
import { loadCatalogue } from './load-catalogue.server';

export type SaveKindDraftError = Failure<
  'kindCodeTaken' | 'kindNotFound' | 'parentUnknown' | 'parentCircle' | 'exampleMalformed'
>;

/**
 * Keeps a draft of a kind's next version, or replaces the one there is; nothing that is published changes. A new kind takes a
 * code nobody has; parents must be in force and never lead back to the kind; the example must pass its own rule.
 */
export async function saveKindDraft(
  ctx: AdminCtx,
  input: SaveKindDraftInput,
): Promise<Result<{ code: string; version: number }, SaveKindDraftError>> {
  const { code, isNew, definition } = input;
  const fault = faultOf(await loadCatalogue(ctx.db), input, ctx.now.getUTCFullYear());
  if (fault) return fault;
  return ctx.db.transaction(async (tx) => {
    await lockKind(tx, code);
    const versions = await loadKindVersions(tx, code);
    if (isNew && versions.length > 0) {
      return fail('conflict', 'kindCodeTaken', 'There is a kind of this code.', { code: ['kindCodeTaken'] });
    }
    if (!isNew && versions.length === 0) return fail('notFound', 'kindNotFound', 'There is no such kind.');
    const draft = versions.find(({ status }) => status === 'draft');
    const version = draft?.version ?? (versions[0]?.version ?? 0) + 1;
    await saveKindVersion(tx, {
      code,
      version,
      status: 'draft',
      definition,
      createdBy: ctx.actor.userId,
      createdAt: draft?.createdAt ?? ctx.now,
      publishedBy: null,
      publishedAt: null,
      retiredAt: null,
    });
    await recordAudit(tx, ctx, {
      action: 'kind.drafted',
      subjectType: 'kind',
      subjectId: code,
      details: { version },
    });
    return ok({ code, version });
  });
}

function faultOf(
  catalogue: Catalogue,
  { code, definition }: SaveKindDraftInput,
  currentYear: number,
): { ok: false; error: SaveKindDraftError } | undefined {
  const known = new Set(listRequirableKinds(catalogue).map((kind) => kind.code));
  if (!definition.parents.every((parent) => known.has(parent))) {
    return fail('invalid', 'parentUnknown', 'A more general kind is not in force.', { parents: ['parentUnknown'] });
  }
  const ancestors = definition.parents.flatMap((parent) => kindWithGeneralisations(catalogue, parent));
  if (ancestors.includes(code)) {
    return fail('invalid', 'parentCircle', 'A kind cannot be more general than itself.', { parents: ['parentCircle'] });
  }
  if (definition.general || definition.numberRule.rule === 'none') return undefined;
  const example = normalizeNumber(definition.numberExample);
  if (checkNumber({ numberRule: definition.numberRule }, example, currentYear)) return undefined;
  const message = 'The example does not pass its own rule.';
  return fail('invalid', 'exampleMalformed', message, { numberExample: ['exampleMalformed'] });
}
