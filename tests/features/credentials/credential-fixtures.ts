import { uuidv7 } from 'uuidv7';
import { expectOk } from '~/core/result';
import type { AdminCtx, ExpertCtx } from '~/features/accounts/context';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { sql } from '~/platform/db/sql';
import { admitExpert } from '../../support/marketplace';
import { makeCtx } from '../../support/test-context';
import type { TestDatabase } from '../../support/test-database';

/** A new account; an expert when `legalName` is given. */
export async function insertPerson(db: TestDatabase, legalName?: string): Promise<string> {
  const id = uuidv7();
  await db.execute(sql`
    INSERT INTO user_account (id, email, password_hash, display_name, created_at)
    VALUES (${id}::uuid, ${`${id}@example.test`}, 'x', ${legalName ?? 'Desk'}, assay_now())`);
  if (legalName !== undefined) {
    await db.execute(sql`
      INSERT INTO expert (user_id, legal_name, country, created_at) VALUES (${id}::uuid, ${legalName}, 'US', assay_now())`);
    await admitExpert(db, id);
  }
  return id;
}

export async function makeExpert(db: TestDatabase, legalName = 'Mei Tanaka'): Promise<ExpertCtx> {
  return makeCtx(db, { kind: 'expert', userId: await insertPerson(db, legalName) });
}

export async function makeAdmin(db: TestDatabase): Promise<AdminCtx> {
  return makeCtx(db, { kind: 'admin', userId: await insertPerson(db) });
}

/** The same actor a moment later. */
export function later<A extends ExpertCtx | AdminCtx>(db: TestDatabase, ctx: A): Promise<A> {
  return makeCtx(db, ctx.actor) as Promise<A>;
}

/** An expert's stated physician credential. */
export async function statePhysician(ctx: ExpertCtx, number: string, holderName: string): Promise<string> {
  const stated = await submitCredential(ctx, {
    kind: 'us_physician',
    jurisdiction: 'US',
    number,
    holderName,
    expiresOn: null,
    documentId: null,
  });
  return expectOk(stated).credentialId;
}

/** The names of what an expert has proven and until when, as the claim would read them. */
export async function readCapabilities(
  db: TestDatabase,
  expertId: string,
): Promise<{ names: string[]; validUntil: Date | null }> {
  const row = await db.first<{ names: string[]; validUntil: Date | null }>(sql`
    SELECT capabilities_valid_until AS valid_until,
      ARRAY(SELECT name FROM capability_token t WHERE t.id = ANY(e.capability_ids) ORDER BY name COLLATE "C") AS names
    FROM expert e WHERE user_id = ${expertId}::uuid`);
  if (!row) throw new Error('no such expert');
  return row;
}

export async function countAudit(db: TestDatabase, action: string, subjectId: string): Promise<number> {
  const row = await db.first<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM audit_row WHERE action = ${action} AND subject_id = ${subjectId}`,
  );
  return row?.count ?? 0;
}
