import { doEach } from '~/platform/jobs/do-each.server';
import { enqueueJob } from '~/platform/jobs/enqueue.server';
import type { Queryable } from '~/platform/db/database';
import type { AdminCtx, SystemCtx } from '~/features/accounts/context';
import { recordAudit } from '~/features/audit/record-audit.server';
import { assignClaimsToPayout, loadDueClaimsForUpdate } from '~/features/reviews/claim-pay.server';
import { assignAdjustmentsToPayout, loadDueAdjustmentsForUpdate } from './adjustment-store.server';
import { dividePayouts } from './divide-payouts';
import { listPayees, type Payee } from './list-payees.server';
import { postDue, postInTransit } from './payout-postings.server';
import { insertPayout } from './payout-store.server';

/** What a run began; sums are minor units by currency. */
export interface PayoutRun {
  payoutIds: string[];
  claimCount: number;
  totals: { currency: string; amountMinor: bigint }[];
}

/**
 * Begins the payouts of everything due: per expert and currency one transaction that takes the due claims and additions, posts
 * pending -> payable -> in transit, writes the payout and plans its transfer. Running it again, or twice at once, takes each
 * of them once. `includeNotYetDue` (an admin's off-cycle run) takes approved pay before its date.
 */
export async function runPayouts(
  ctx: AdminCtx | SystemCtx,
  input: { includeNotYetDue?: boolean } = {},
): Promise<PayoutRun> {
  const dueBy = ctx.actor.kind === 'admin' && input.includeNotYetDue ? undefined : ctx.now;
  const run: PayoutRun = { payoutIds: [], claimCount: 0, totals: [] };
  await doEach(ctx.services.log, await listPayees(ctx.db, dueBy), async (payee) => {
    const begun = await ctx.db.transaction((tx) => beginPayouts(tx, ctx, payee, dueBy));
    for (const payout of begun) addToRun(run, payee.currency, payout);
  });
  await recordAudit(ctx.db, ctx, {
    action: 'payouts.run',
    subjectType: 'payoutRun',
    subjectId: ctx.requestId,
    details: {
      includeNotYetDue: dueBy === undefined,
      payoutIds: run.payoutIds,
      totals: run.totals.map((total) => `${total.amountMinor} ${total.currency}`),
    },
  });
  return run;
}

/** A claim or an addition to one, by its id. */
interface DuePay {
  claimId?: string;
  adjustmentId?: string;
  payStatus: 'pending' | 'payable';
  amountMinor: bigint;
}

interface BegunPayout {
  id: string;
  claimCount: number;
  amountMinor: bigint;
}

async function beginPayouts(
  tx: Queryable,
  ctx: AdminCtx | SystemCtx,
  payee: Payee,
  dueBy: Date | undefined,
): Promise<BegunPayout[]> {
  const { expertId, currency } = payee;
  const due = { expertId, currency, dueBy };
  const pay: DuePay[] = [...(await loadDueClaimsForUpdate(tx, due)), ...(await loadDueAdjustmentsForUpdate(tx, due))];
  const begun: BegunPayout[] = [];
  for (const part of dividePayouts(pay)) begun.push(await beginPayout(tx, ctx, payee, part));
  return begun;
}

async function beginPayout(
  tx: Queryable,
  ctx: AdminCtx | SystemCtx,
  payee: Payee,
  pay: DuePay[],
): Promise<BegunPayout> {
  const amountMinor = sumOf(pay);
  const pendingMinor = sumOf(pay.filter((each) => each.payStatus === 'pending'));
  const payout = { ...payee, id: ctx.newId(), amountMinor, createdAt: ctx.now };
  const createdBy = ctx.actor.kind === 'admin' ? ctx.actor.userId : null;
  await insertPayout(tx, { ...payout, createdBy });
  const claimIds = pay.flatMap((each) => each.claimId ?? []);
  const adjustmentIds = pay.flatMap((each) => each.adjustmentId ?? []);
  await assignClaimsToPayout(tx, claimIds, payout.id);
  if (adjustmentIds.length > 0) await assignAdjustmentsToPayout(tx, adjustmentIds, payout.id);
  if (pendingMinor > 0n) await postDue(tx, payout, pendingMinor, ctx.now);
  await postInTransit(tx, payout, amountMinor, ctx.now);
  await enqueueJob(tx, 'send_payout', { payoutId: payout.id }, { jobKey: `payout:${payout.id}` });
  return { id: payout.id, claimCount: claimIds.length, amountMinor };
}

function sumOf(pay: DuePay[]): bigint {
  return pay.reduce((sum, each) => sum + each.amountMinor, 0n);
}

function addToRun(run: PayoutRun, currency: string, payout: BegunPayout): void {
  run.payoutIds.push(payout.id);
  run.claimCount += payout.claimCount;
  const total = run.totals.find((each) => each.currency === currency);
  if (total) total.amountMinor += payout.amountMinor;
  else run.totals.push({ currency, amountMinor: payout.amountMinor });
}
