import { uuidv7 } from 'uuidv7';
import type { CredentialStatus } from '~/features/credentials/credential';
import { changeCredential } from '~/features/credentials/change-credential.server';
import { lockExpert, type CredentialRow } from '~/features/credentials/credential-store.server';
import { rewriteCapabilities } from '~/features/credentials/rewrite-capabilities.server';
import { applyCredentialLoss } from '~/features/verification/apply-credential-loss.server';
import { sql } from '~/platform/db/sql';
import { makeExpert } from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import type { TestDatabase } from '../../support/test-database';

/** An expert with one verified credential of each kind, whose capabilities follow from them. */
export async function makeCredentialed(
  db: TestDatabase,
  ...kinds: string[]
): Promise<{ expertId: string; credentialIds: string[] }> {
  const expertId = await makeExpert(db, []);
  const credentialIds: string[] = [];
  for (const kind of kinds) credentialIds.push(await addCredential(db, expertId, kind));
  return { expertId, credentialIds };
}

/** One more verified credential, as the desk would leave it. */
export async function addCredential(
  db: TestDatabase,
  expertId: string,
  kind: string,
  validDays = 300,
): Promise<string> {
  const id = uuidv7();
  const { now } = await makeSystemCtx(db);
  await db.transaction(async (tx) => {
    await lockExpert(tx, expertId);
    await tx.execute(sql`
      INSERT INTO credential (id, expert_id, kind, jurisdiction, holder_name, number_hash, number_masked, number_encrypted,
        status, submitted_at, verified_at, valid_until, created_at, updated_at)
      VALUES (${id}::uuid, ${expertId}::uuid, ${kind}, 'US', 'Reader', ${id}, '***', ''::bytea, 'verified', ${now}::timestamptz,
        ${now}::timestamptz, ${now}::timestamptz + make_interval(days => ${validDays}::int), ${now}::timestamptz, ${now}::timestamptz)`);
    await rewriteCapabilities(tx, expertId, now);
  });
  return id;
}

/** One more verified credential that proves what another proves, for as long. */
export async function addTwin(db: TestDatabase, credentialId: string): Promise<string> {
  const id = uuidv7();
  const { now } = await makeSystemCtx(db);
  await db.transaction(async (tx) => {
    const twin = await tx.first<{ expertId: string }>(sql`
      INSERT INTO credential (id, expert_id, kind, jurisdiction, holder_name, number_hash, number_masked, number_encrypted,
        status, submitted_at, verified_at, valid_until, created_at, updated_at)
      SELECT ${id}::uuid, expert_id, kind, jurisdiction, holder_name, ${id}, '***', ''::bytea, status, submitted_at,
        verified_at, valid_until, created_at, updated_at FROM credential WHERE id = ${credentialId}::uuid
      RETURNING expert_id`);
    if (!twin) throw new Error('no such credential');
    await lockExpert(tx, twin.expertId);
    await rewriteCapabilities(tx, twin.expertId, now);
  });
  return id;
}

/** Takes a credential away (or gives it back) by the one step all commands go through; answers the loss, if it was one. */
export async function changeStatus(db: TestDatabase, credentialId: string, status: CredentialStatus): Promise<string> {
  const ctx = await makeSystemCtx(db);
  await db.transaction(async (tx) => {
    const found = await tx.first<CredentialRow>(sql`SELECT * FROM credential WHERE id = ${credentialId}::uuid`);
    if (!found) throw new Error('no such credential');
    await lockExpert(tx, found.expertId);
    const renewed = { validUntil: new Date(ctx.now.getTime() + 300 * 86_400_000), verifiedAt: ctx.now };
    await changeCredential(tx, ctx, found, {
      after: { ...found, ...(status === 'verified' ? renewed : {}), status },
      record: null,
      action: 'credential.revoked',
    });
  });
  return latestLoss(db, credentialId);
}

/** The last loss of a credential; empty where there is none. */
export async function latestLoss(db: TestDatabase, credentialId: string): Promise<string> {
  const row = await db.first<{ id: string }>(
    sql`SELECT id FROM credential_loss WHERE credential_id = ${credentialId}::uuid ORDER BY at DESC, id DESC LIMIT 1`,
  );
  return row?.id ?? '';
}

/** Takes a credential away and lets the effects follow. */
export async function lose(
  db: TestDatabase,
  credentialId: string,
  status: CredentialStatus = 'revoked',
): Promise<string> {
  const lossId = await changeStatus(db, credentialId, status);
  await applyCredentialLoss(await makeSystemCtx(db), { lossId });
  return lossId;
}

/** What losses did to a claim, in order. */
export async function effectsOn(db: TestDatabase, claimId: string) {
  return db.query<{ effect: string; validAtJudgment: boolean | null }>(
    sql`SELECT effect, valid_at_judgment FROM credential_effect WHERE claim_id = ${claimId}::uuid ORDER BY at, loss_id`,
  );
}

/** Whether every transaction of the ledger sums to zero, and no seat or task has spent more than was set aside for it. */
export async function moneyFaults(db: TestDatabase): Promise<number> {
  const row = await db.first<{ faults: number }>(sql`
    SELECT ((SELECT count(*) FROM (SELECT 1 FROM ledger_entry GROUP BY transaction_id HAVING sum(amount_minor) <> 0) unbalanced)
      + (SELECT count(*) FROM seat WHERE spent_minor > reserved_minor)
      + (SELECT count(*) FROM (SELECT s.task_id FROM seat s JOIN task t ON t.id = s.task_id
          GROUP BY s.task_id, t.reserved_minor HAVING sum(s.reserved_minor) > t.reserved_minor) over)
      + (SELECT count(*) FROM (SELECT s.id FROM seat s JOIN claim c ON c.seat_id = s.id
          GROUP BY s.id HAVING coalesce(sum(c.amount_minor + c.fee_minor), 0) <> s.spent_minor) differing))::int AS faults`);
  return row?.faults ?? -1;
}
