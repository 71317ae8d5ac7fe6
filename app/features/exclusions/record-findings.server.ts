import type { Queryable } from '~/platform/db/database';
import type { SystemCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { suspendCredentials } from '../credentials/suspend-credentials.server';
import { decideMatch } from './decide-match';
import { editionOf, OIG_LEIE } from './exclusion-list';
import { loadCurrentList, type ExclusionListRow } from './exclusion-list-store.server';
import {
  insertMatch,
  loadKnownMatches,
  lockScreenedPerson,
  updateMatchStrength,
  updateProposalOvertaken,
} from './exclusion-match-store.server';
import { isAbout, type Finding } from './find-matches.server';
import { holdsAtOnce } from './match-exclusion';
import { describeSanction } from './describe-sanction';

/**
 * Writes down what was found about one person, and in the same transaction suspends what they have proven where a finding is
 * strong or probable. Found again nothing happens, nor when the list no longer counts.
 */
export async function recordFindings(
  ctx: SystemCtx,
  list: ExclusionListRow,
  expertId: string,
  findings: readonly Finding[],
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    if (!(await lockScreenedPerson(tx, expertId))) return;
    if ((await loadCurrentList(tx, OIG_LEIE))?.id !== list.id) return;
    for (const finding of findings) await recordFinding(tx, ctx, list, finding);
  });
}

async function recordFinding(tx: Queryable, ctx: SystemCtx, list: ExclusionListRow, finding: Finding): Promise<void> {
  const { expertId, strength, record, fingerprint } = finding;
  const known = await loadKnownMatches(tx, [expertId]);
  const decided = decideMatch(known.filter(isAbout(finding)), strength);
  if (decided.step === 'known') return;
  const matchId = decided.step === 'raise' ? decided.matchId : ctx.newId();
  if (decided.step === 'raise') {
    await updateMatchStrength(tx, matchId, strength);
    await updateProposalOvertaken(tx, matchId, ctx.now);
  } else {
    const [status, snapshot] = ['open' as const, record];
    const row = { id: matchId, expertId, listId: list.id, fingerprint, strength, status, snapshot };
    await insertMatch(tx, { ...row, foundAt: ctx.now, closedAt: null });
  }
  await recordAudit(tx, ctx, {
    action: 'exclusion.matched',
    subjectType: 'exclusion',
    subjectId: matchId,
    details: { expertId, strength, listId: list.id },
  });
  if (!holdsAtOnce(strength)) return;
  await suspendCredentials(
    tx,
    ctx,
    expertId,
    describeSanction({ ...finding, matchId, edition: editionOf(list), list }),
  );
}
