import { performance } from 'node:perf_hooks';
import type { Queryable } from '~/platform/db/database';
import type { SystemCtx } from '~/features/accounts/context';
import { checkLedger } from '~/features/ledger/check-ledger.server';
import { deleteFinanceChecks, insertFinanceCheck } from './finance-check-store.server';
import { financeFiguresText, type FinanceFigures } from './finance-figures';
import { beginSnapshot, listAccountSums, listWaitingSums } from './list-finance-sums.server';

const KEPT_MS = 90 * 86_400_000;

/**
 * Looks over all money of the installation in one snapshot: recounts the ledger from its entries, sums balances and approved
 * pay, and keeps the answer for the finance desk. Reads everything, so it runs in the background only.
 */
export async function checkFinances(ctx: SystemCtx): Promise<{ ok: boolean }> {
  const startedMs = performance.now();
  const figures = await ctx.db.transaction((tx) => readFigures(tx, ctx.now));
  const durationMs = Math.round(performance.now() - startedMs);
  const { ok } = figures.ledger;
  if (!ok) ctx.services.log.error({ ledger: financeFiguresText(figures) }, 'the ledger does not add up');
  await insertFinanceCheck(ctx.db, { checkedAt: ctx.now, durationMs, ok, figures: financeFiguresText(figures) });
  await deleteFinanceChecks(ctx.db, new Date(ctx.now.getTime() - KEPT_MS));
  return { ok };
}

async function readFigures(tx: Queryable, now: Date): Promise<FinanceFigures> {
  await beginSnapshot(tx);
  const ledger = await checkLedger(tx);
  const balances = await listAccountSums(tx);
  const waiting = await listWaitingSums(tx, now);
  const inState = (state: (typeof waiting)[number]['state']) =>
    waiting.filter((sum) => sum.state === state).map(({ state: _state, ...sum }) => sum);
  return { ledger, balances, due: inState('due'), notYetDue: inState('notYetDue'), unpayable: inState('unpayable') };
}
