import { fail, ok, type Failure, type Result } from '~/core/result';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { loadKindVersions, lockKind, saveKindVersion, type KindVersionRow } from './catalogue-store.server';
import { findDraftFault, type DraftFault } from './find-draft-fault';
import type { SaveKindDraftInput } from './kind.schema';
import { loadCatalogue } from './load-catalogue.server';

export type SaveKindDraftError = DraftFault | Failure<'kindCodeTaken' | 'kindNotFound' | 'numberSpaceFixed'>;

/**
 * Keeps a draft of a kind's next version, or replaces the one there is; nothing that is published changes. A new kind takes a
 * code nobody has, and a known one keeps its space of numbers.
 */
export async function saveKindDraft(
  ctx: AdminCtx,
  input: SaveKindDraftInput,
): Promise<Result<{ code: string; version: number }, SaveKindDraftError>> {
  const { code, isNew, definition } = input;
  const fault = findDraftFault(await loadCatalogue(ctx.db), input, ctx.now.getUTCFullYear());
  if (fault) return fault;
  return ctx.db.transaction(async (tx) => {
    await lockKind(tx, code);
    const versions = await loadKindVersions(tx, code);
    if (isNew && versions.length > 0) {
      return fail('conflict', 'kindCodeTaken', 'There is a kind of this code.', { code: ['kindCodeTaken'] });
    }
    if (!isNew && versions.length === 0) return fail('notFound', 'kindNotFound', 'There is no such kind.');
    if (hasOtherSpace(versions, definition)) {
      const message = 'Numbers of this kind stand in another space.';
      return fail('invalid', 'numberSpaceFixed', message, { numberSpace: ['numberSpaceFixed'] });
    }
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

/** Numbers are known again by their space: in another one, a number that stands could be stated a second time. */
function hasOtherSpace(versions: readonly KindVersionRow[], definition: SaveKindDraftInput['definition']): boolean {
  const stated = versions.find(({ status, definition: { general } }) => status !== 'draft' && !general)?.definition;
  if (!stated || stated.general || definition.general) return false;
  return stated.numberSpace !== definition.numberSpace;
}
