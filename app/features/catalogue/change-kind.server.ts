import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import {
  deleteDraft,
  loadKindVersions,
  lockKind,
  saveKindVersion,
  type KindVersionRow,
} from './catalogue-store.server';
import { findDraftFault, type DraftFault } from './find-draft-fault';
import type { ChangeKindInput } from './kind.schema';
import { loadCatalogue } from './load-catalogue.server';
import { loosensFourEyes } from './loosens-four-eyes';

export type ChangeKindError =
  DraftFault | Failure<'kindNotFound' | 'draftNotFound' | 'draftChanged' | 'notInForce' | 'ownDraft'>;

/**
 * Publishes the draft of a kind, throws it away, or takes the kind out of use. Publishing retires the version before; a
 * credential keeps the version it was stated or verified under until it is verified again. Out of use, nobody states it
 * any more and what was verified stays verified. `version` is the draft the admin looked at. A version that asks for fewer eyes than
 * before (loosens-four-eyes.ts) is published by somebody else than who saved its draft, or one person could verify alone after all.
 */
export async function changeKind(
  ctx: AdminCtx,
  { code, change, version }: ChangeKindInput,
): Promise<Result<{ code: string }, ChangeKindError>> {
  return ctx.db.transaction(async (tx) => {
    await lockKind(tx, code);
    const versions = await loadKindVersions(tx, code);
    const current = versions.find(({ status }) => status === 'published');
    const draft = versions.find(({ status }) => status === 'draft');
    if (versions.length === 0) return fail('notFound', 'kindNotFound', 'There is no such kind.');
    if (change === 'retire' && !current) return fail('conflict', 'notInForce', 'This kind is not in force.');
    if (change !== 'retire' && !draft) return fail('conflict', 'draftNotFound', 'There is no draft of this kind.');
    if (change !== 'retire' && draft?.version !== version) {
      return fail('conflict', 'draftChanged', 'The draft is another one by now.');
    }
    const refusal = change === 'publish' && draft ? await refusePublication(tx, ctx, draft, versions) : undefined;
    if (refusal) return refusal;
    if (change === 'discard') await deleteDraft(tx, code);
    if (change !== 'discard' && current) {
      await saveKindVersion(tx, { ...current, status: 'retired', retiredAt: ctx.now });
    }
    if (change === 'publish' && draft) {
      const published = { publishedBy: ctx.actor.userId, publishedAt: ctx.now };
      await saveKindVersion(tx, { ...draft, ...published, status: 'published' });
    }
    const changed = change === 'retire' ? current?.version : version;
    await recordAudit(tx, ctx, {
      action: ({ publish: 'kind.published', discard: 'kind.draftDiscarded', retire: 'kind.retired' } as const)[change],
      subjectType: 'kind',
      subjectId: code,
      details: { version: changed ?? 0 },
    });
    return ok({ code });
  });
}

/** What the draft names may have changed since it was saved, and who saved it may not be enough to publish it. */
async function refusePublication(tx: Queryable, ctx: AdminCtx, draft: KindVersionRow, versions: KindVersionRow[]) {
  const catalogue = await loadCatalogue(tx);
  const fault = findDraftFault(catalogue, draft, ctx.now.getUTCFullYear());
  if (fault) return fault;
  const before = versions.find(({ status, definition }) => status !== 'draft' && !definition.general);
  const isOwn = draft.createdBy === ctx.actor.userId;
  if (!isOwn || !loosensFourEyes(catalogue, before?.definition, draft.definition)) return undefined;
  return fail('forbidden', 'ownDraft', 'Somebody else has to publish a draft that asks for fewer eyes.');
}
