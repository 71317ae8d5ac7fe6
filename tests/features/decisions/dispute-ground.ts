import { uuidv7 } from 'uuidv7';
import { expectOk } from '~/core/result';
import type { AdminCtx, CompanyCtx } from '~/features/accounts/context';
import { openDispute, type OpenDisputeInput } from '~/features/decisions/open-dispute.server';
import { getBalanceMinor } from '~/features/ledger/get-balance.server';
import type { Database } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import { makeCtx } from '../../support/test-context';
import {
  insertClaim,
  insertCompany,
  insertExpert,
  insertJob,
  insertTask,
  type TrialClaim,
} from '../payments/payment-fixtures';

export const reason = 'Twelve pages were answered within half a minute.';
export const DAY_MS = 86_400_000;

/** An admin of the desk with a name. */
export async function insertAdmin(db: Database, name = 'Ruth Bader'): Promise<string> {
  const id = uuidv7();
  await db.execute(sql`
    INSERT INTO user_account (id, email, password_hash, display_name, staff_role, created_at)
    VALUES (${id}::uuid, ${`${id}@example.com`}, 'x', ${name}, 'admin', assay_now())`);
  return id;
}

export const adminCtx = (db: Database, userId: string): Promise<AdminCtx> => makeCtx(db, { kind: 'admin', userId });

/** A decided task with one ended claim of ten counted minutes (15.00 and 3.00 fee) whose window is open. */
export async function disputeGround(db: Database, options: { windowSeconds?: number; payableMs?: number } = {}) {
  const company = await insertCompany(db);
  const jobId = await insertJob(db, company.organizationId);
  const taskId = await insertTask(db, { jobId, organizationId: company.organizationId });
  const expertId = await insertExpert(db);
  const claim: TrialClaim = await insertClaim(db, { jobId, taskId, expertId }, options);
  const balance = (account: Parameters<typeof getBalanceMinor>[1]) => getBalanceMinor(db, account, 'USD');
  return {
    company,
    jobId,
    taskId,
    expertId,
    claim,
    reserved: () => balance({ kind: 'job_reserved', jobId }),
    pending: () => balance({ kind: 'expert_pending', expertId }),
    available: () => balance({ kind: 'company_available', organizationId: company.organizationId }),
    ownerCtx: (): Promise<CompanyCtx> => makeCtx(db, company.actor),
    expertCtx: () => makeCtx(db, { kind: 'expert', userId: expertId }),
  };
}

export type DisputeGround = Awaited<ReturnType<typeof disputeGround>>;

/** Opens the dispute of the ground's claim; answers its id. */
export async function dispute(g: DisputeGround, input: Partial<OpenDisputeInput> = {}): Promise<string> {
  const opened = await openDispute(await g.ownerCtx(), {
    claimId: g.claim.claimId,
    clause: 'timeNotPlausible',
    reason,
    acceptedMinutes: null,
    ...input,
  });
  return expectOk(opened).disputeId;
}

/** The same context so many milliseconds later; the database's clock stays, so that other tests are not moved. */
export function later<C extends { now: Date }>(ctx: C, milliseconds: number): C {
  return { ...ctx, now: new Date(ctx.now.getTime() + milliseconds) };
}

export async function readDispute(db: Database, disputeId: string) {
  return db.first<{ status: string; answer: string | null; closedAt: Date | null }>(
    sql`SELECT status::text AS status, answer, closed_at FROM dispute WHERE id = ${disputeId}::uuid`,
  );
}
