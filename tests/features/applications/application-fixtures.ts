import { uuidv7 } from 'uuidv7';
import { expectOk } from '~/core/result';
import type { AdminCtx, ExpertCtx } from '~/features/accounts/context';
import type { ChosenWork } from '~/features/applications/application-steps';
import { decideApplication } from '~/features/applications/decide-application.server';
import type { DecideApplicationInput } from '~/features/applications/decide-application.schema';
import { decideLanguage } from '~/features/credentials/decide-language.server';
import { stateLanguage } from '~/features/credentials/state-language.server';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { sql } from '~/platform/db/sql';
import { handInApplication, writeApplication, type Applicant } from '../../../scripts/scenario/apply';
import { makeCtx } from '../../support/test-context';
import type { TestDatabase } from '../../support/test-database';
import { testServices } from '../../support/test-services';

export const lawyer: Applicant = {
  work: { domains: ['law'], places: ['CN'], languages: ['zh'], kinds: ['rate'] },
  birthDate: null,
  headline: 'Lawyer in Shanghai',
  biography: 'Contracts and disputes.',
  yearsOfPractice: 8,
  education: 'master',
  rateMinor: 90_00n,
};
export const usMedicine: ChosenWork = { domains: ['medicine'], places: ['US'], languages: ['en'], kinds: ['rate'] };

/** An account of an expert who has not applied. */
export async function makeApplicant(db: TestDatabase, legalName = 'Li Wei'): Promise<ExpertCtx> {
  const id = uuidv7();
  await db.execute(sql`
    INSERT INTO user_account (id, email, password_hash, display_name, created_at)
    VALUES (${id}::uuid, ${`${id}@example.test`}, 'x', ${legalName}, assay_now())`);
  await db.execute(sql`
    INSERT INTO expert (user_id, legal_name, country, created_at) VALUES (${id}::uuid, ${legalName}, 'CN', assay_now())`);
  return makeCtx(db, { kind: 'expert', userId: id });
}

/** A member of the desk. */
export async function makeDesk(db: TestDatabase): Promise<AdminCtx> {
  const id = uuidv7();
  await db.execute(sql`
    INSERT INTO user_account (id, email, password_hash, display_name, created_at)
    VALUES (${id}::uuid, ${`${id}@example.test`}, 'x', 'Dana Desk', assay_now())`);
  return makeCtx(db, { kind: 'admin', userId: id });
}

/** The same actor now. */
export function now<A extends ExpertCtx | AdminCtx>(db: TestDatabase, ctx: A): Promise<A> {
  return makeCtx(db, ctx.actor) as Promise<A>;
}

/** What the scripts of a scenario play on. */
export const ground = (db: TestDatabase) => ({ db, services: testServices() });

let serial = 100_000;

/** States a Chinese lawyer's licence; answers its id. */
export async function stateLawyer(ctx: ExpertCtx): Promise<string> {
  serial += 1;
  const stated = await submitCredential(ctx, {
    kind: 'cn_lawyer',
    jurisdiction: 'CN',
    number: `13101201510${serial}`,
    holderName: 'Li Wei',
    expiresOn: null,
    documentId: null,
  });
  return expectOk(stated).credentialId;
}

/** Somebody who has handed everything in as a Chinese lawyer. */
export async function makeSubmitted(db: TestDatabase): Promise<{ expert: ExpertCtx; credentialId: string }> {
  const expert = await makeApplicant(db);
  await writeApplication(ground(db), expert.actor, lawyer);
  const credentialId = await stateLawyer(expert);
  expectOk(await stateLanguage(expert, { tag: 'zh-Hans', readLevel: 'C2', writeLevel: 'C2' }));
  await handInApplication(ground(db), expert.actor);
  return { expert, credentialId };
}

/** Makes what was stated proven, as the desk's decision leaves it, and the language by that decision itself. */
export async function prove(db: TestDatabase, desk: AdminCtx, expertId: string, credentialId: string): Promise<void> {
  await db.execute(sql`
    UPDATE credential SET status = 'verified', verified_at = assay_now(), valid_until = assay_now() + interval '300 days'
    WHERE id = ${credentialId}::uuid`);
  const claim = { tag: 'zh-Hans', readLevel: 'C2', writeLevel: 'C2' } as const;
  expectOk(await decideLanguage(await now(db, desk), { expertId, ...claim, decision: 'verify' }));
}

export interface ApplicationState {
  id: string;
  status: string;
  statusSince: Date;
  decisionDueAt: Date | null;
  reapplyFrom: Date | null;
  decidedBy: string | null;
}

/** The expert's latest application. */
export async function readApplication(db: TestDatabase, expertId: string): Promise<ApplicationState> {
  const row = await db.first<ApplicationState>(sql`
    SELECT id, status, status_since, decision_due_at, reapply_from, decided_by FROM expert_application
    WHERE expert_id = ${expertId}::uuid ORDER BY created_at DESC, id DESC LIMIT 1`);
  if (!row) throw new Error('nobody has applied');
  return row;
}

/** What a decision is made of, beside which application and since when it stood. */
export type Decision = DecideApplicationInput extends infer Input
  ? Input extends unknown
    ? Omit<Input, 'applicationId' | 'seenSince'>
    : never
  : never;

/** Decides about an expert's application as somebody who has just looked at it. */
export async function decide(db: TestDatabase, desk: AdminCtx, expertId: string, decision: Decision) {
  const { id, statusSince } = await readApplication(db, expertId);
  const input = { applicationId: id, seenSince: statusSince.getTime(), ...decision };
  return decideApplication(await now(db, desk), input);
}

/** The names of what an expert may use now. */
export async function readTokens(db: TestDatabase, expertId: string): Promise<string[]> {
  const row = await db.first<{ names: string[] }>(sql`
    SELECT ARRAY(SELECT name FROM capability_token t WHERE t.id = ANY(e.capability_ids) ORDER BY name COLLATE "C") AS names
    FROM expert e WHERE user_id = ${expertId}::uuid`);
  return row?.names ?? [];
}
