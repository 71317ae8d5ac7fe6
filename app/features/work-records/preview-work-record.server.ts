import { didWebOf } from '~/platform/verifiable-credentials/did-web';
import type { ExpertCtx } from '../accounts/context';
import { loadWorkFacts } from './load-work-facts.server';
import type { RecordPart } from './record-parts';
import { buildWorkRecord, type WorkRecord } from './work-record';

/** The expert's record with the chosen parts, as a link would show it if it were made now; nothing is kept. */
export async function previewWorkRecord(ctx: ExpertCtx, parts: readonly RecordPart[]): Promise<WorkRecord> {
  const { facts } = await loadWorkFacts(ctx.db, ctx.actor.userId);
  return buildWorkRecord(facts, parts, { id: ctx.newId(), issuer: didWebOf(ctx.services.config.appUrl), at: ctx.now });
}
