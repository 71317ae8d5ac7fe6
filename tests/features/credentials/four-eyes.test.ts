import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import type { AdminCtx } from '~/features/accounts/context';
import { answerProposal } from '~/features/credentials/answer-proposal.server';
import { assignCredential } from '~/features/credentials/assign-credential.server';
import { decideCredential } from '~/features/credentials/decide-credential.server';
import { decideLanguage } from '~/features/credentials/decide-language.server';
import { getCredentialForReview } from '~/features/credentials/get-credential-for-review.server';
import { listVerificationQueue } from '~/features/credentials/list-verification-queue.server';
import { lookUpCredential } from '~/features/credentials/look-up-credential.server';
import { stateLanguage } from '~/features/credentials/state-language.server';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { withdrawCredential } from '~/features/credentials/withdraw-credential.server';
import { remindOfExpiry } from '~/features/notifications/remind-of-expiry.server';
import { sql } from '~/platform/db/sql';
import { seenByHand } from '../../../scripts/scenario/seen-by-hand';
import { claimNext, makeOpenJob } from '../../support/marketplace';
import { makeCtx, makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { countAudit, later, makeAdmin, makeExpert, readCapabilities } from './credential-fixtures';

const db = useTestDatabase();
const DAY_MS = 86_400_000;
const note = 'The public register lists the holder as in good standing.';
let charters = 500_000;

/** A stated charter, a kind whose verification by hand needs two people. */
async function stateCharter(holderName = 'Ines Duarte') {
  const expert = await makeExpert(db, holderName);
  charters += 1;
  const stated = await submitCredential(expert, {
    kind: 'cfa',
    jurisdiction: '*',
    number: String(charters),
    holderName,
    expiresOn: null,
    documentId: null,
  });
  return { expert, id: expectOk(stated).credentialId };
}

async function proposeVerification(admin: AdminCtx, id: string, name = 'Ines Duarte'): Promise<string> {
  const input = { credentialId: id, decision: 'verify', ...seenByHand(name), note, expiresOn: null } as const;
  const { proposal } = expectOk(await decideCredential(await later(db, admin), input));
  if (!proposal) throw new Error('nothing was proposed');
  return proposal.id;
}

let accountants = 600_000;

const accountant = (number: string) => ({
  kind: 'acca',
  jurisdiction: '*',
  number,
  holderName: 'Ines Duarte',
  expiresOn: null,
  documentId: null,
});

/** A stated membership, a kind one person may verify by hand. */
async function stateAccountant() {
  const expert = await makeExpert(db, 'Ines Duarte');
  accountants += 1;
  const number = String(accountants);
  return { expert, number, id: expectOk(await submitCredential(expert, accountant(number))).credentialId };
}

/** What asking a register, or a badge, brought. */
async function insertLookUp(credentialId: string, outcome: string, method = 'api'): Promise<void> {
  await db.execute(sql`
    INSERT INTO credential_check (id, credential_id, method, source, source_url, query, checked_at, outcome, decision)
    VALUES (gen_random_uuid(), ${credentialId}::uuid, ${method}, 'Register', '', '', assay_now(), ${outcome}, 'none')`);
}

/** A page of a register as somebody of the desk uploaded it. */
async function insertEvidence({ newId, actor }: AdminCtx): Promise<string> {
  const id = newId();
  await db.execute(sql`
    INSERT INTO document (id, owner_user_id, filename, media_type, byte_size, sha256, storage_key, wrapped_key, created_at)
    VALUES (${id}::uuid, ${actor.userId}::uuid, 'page.png', 'image/png', 1, 'x', ${id}, '\\x00', assay_now())`);
  return id;
}

async function confirm(admin: AdminCtx, credentialId: string, proposalId: string) {
  return answerProposal(await later(db, admin), { credentialId, proposalId, answer: 'confirm' });
}

async function verifyByTwo(first: AdminCtx, second: AdminCtx, id: string): Promise<void> {
  expectOk(await confirm(second, id, await proposeVerification(first, id)));
}

describe('a decision that needs two people', () => {
  it.each([
    ['in quarantine', sql`malware = 'Eicar-Test-Signature'`, false],
    ['that is being purged', sql`purge_started_at = assay_now()`, false],
    ['that is purged', sql`purge_started_at = assay_now(), purged_at = assay_now(), wrapped_key = NULL`, false],
    ['of somebody else', sql`filename = filename`, false],
    ['that can be opened', sql`filename = filename`, true],
  ])('rests on evidence %s: refused at its field or taken', async (what, change, isTaken) => {
    const [{ id }, admin, other] = [await stateCharter(), await makeAdmin(db), await makeAdmin(db)];
    const documentId = await insertEvidence(what === 'of somebody else' ? other : admin);
    await db.execute(sql`UPDATE document SET ${change} WHERE id = ${documentId}::uuid`);
    const seen = { ...seenByHand('Ines Duarte'), evidenceDocumentId: documentId };
    const input = { credentialId: id, decision: 'verify', ...seen, note, expiresOn: null } as const;
    const decided = await decideCredential(await later(db, admin), input);
    expect(decided).toMatchObject(
      isTaken ? { ok: true } : { error: { code: 'documentNotFound', fields: { evidence: ['documentNotFound'] } } },
    );
    if (!isTaken) return;
    const evidence = { id: documentId, name: 'page.png', mediaType: 'image/png' };
    expect(expectOk(await getCredentialForReview(other, id)).proposal).toMatchObject({ evidence });
  });

  it('changes nothing until the second confirms it, and then names both on its record', async () => {
    const [{ expert, id }, first, second] = [await stateCharter(), await makeAdmin(db), await makeAdmin(db)];
    const proposalId = await proposeVerification(first, id);
    expect((await readCapabilities(db, expert.actor.userId)).names).toEqual([]);
    const seen = expectOk(await getCredentialForReview(second, id));
    expect(seen).toMatchObject({
      status: 'in_review',
      proposal: { decision: 'verify', reasons: ['kind'], isMine: false },
    });
    expect((await listVerificationQueue(second, { filter: 'second' })).items.map((item) => item.id)).toContain(id);
    expect((await listVerificationQueue(first, { filter: 'second' })).items.map((item) => item.id)).not.toContain(id);

    expect(await confirm(second, id, proposalId)).toEqual({ ok: true, value: { status: 'verified' } });
    expect((await readCapabilities(db, expert.actor.userId)).names).toEqual(['credential:cfa:*']);
    const record = await db.first(sql`
      SELECT checker_user_id, second_checker_user_id, method, register_status FROM credential_check
      WHERE credential_id = ${id}::uuid AND decision = 'verified'`);
    expect(record).toEqual({
      checkerUserId: first.actor.userId,
      secondCheckerUserId: second.actor.userId,
      method: 'portal',
      registerStatus: 'Active',
    });
    expect(await countAudit(db, 'credential.decisionProposed', id)).toBe(1);
    expect(await countAudit(db, 'credential.proposalConfirmed', id)).toBe(1);
    expect(await confirm(await makeAdmin(db), id, proposalId)).toMatchObject({ error: { code: 'proposalNotFound' } });
  });

  it('is not confirmed by the one who proposed it, by command or in the database', async () => {
    const [{ expert, id }, first] = [await stateCharter(), await makeAdmin(db)];
    const proposalId = await proposeVerification(first, id);
    expect(await confirm(first, id, proposalId)).toMatchObject({ error: { kind: 'forbidden', code: 'ownProposal' } });
    const inDatabase = db.execute(sql`
      UPDATE credential_proposal SET status = 'confirmed', answered_by = proposed_by, answered_at = assay_now()
      WHERE id = ${proposalId}::uuid`);
    await expect(inDatabase).rejects.toThrow('credential_proposal_two_people');
    const record = db.execute(sql`
      INSERT INTO credential_check (id, credential_id, method, source, source_url, query, checked_at, outcome,
        checker_user_id, second_checker_user_id, decision)
      VALUES (gen_random_uuid(), ${id}::uuid, 'portal', 's', '', '', assay_now(), 'attested', ${first.actor.userId}::uuid,
        ${first.actor.userId}::uuid, 'verified')`);
    await expect(record).rejects.toThrow('credential_check_two_people');
    const revocation = db.execute(sql`
      INSERT INTO credential_check (id, credential_id, method, source, source_url, query, checked_at, outcome,
        checker_user_id, decision)
      VALUES (gen_random_uuid(), ${id}::uuid, 'portal', 's', '', '', assay_now(), 'none', ${first.actor.userId}::uuid, 'revoked')`);
    await expect(revocation).rejects.toThrow('credential_check_revoked_by_two');
    expect((await readCapabilities(db, expert.actor.userId)).names).toEqual([]);
  });

  it('is not confirmed by the holder, even one who is of the desk', async () => {
    const [{ expert, id }, first] = [await stateCharter(), await makeAdmin(db)];
    const proposalId = await proposeVerification(first, id);
    const holder = await makeCtx(db, { kind: 'admin', userId: expert.actor.userId });
    expect(await confirm(holder, id, proposalId)).toMatchObject({ error: { code: 'ownCredential' } });
  });

  it('is neither made nor confirmed nor taken on by somebody of a company the holder works for', async () => {
    const [{ expert, id }, first] = [await stateCharter(), await makeAdmin(db)];
    const proposalId = await proposeVerification(first, id);
    const { company, jobId } = await makeOpenJob(db);
    const buyer = await makeAdmin(db);
    await db.execute(sql`
      INSERT INTO membership (user_id, organization_id, role, created_at)
      VALUES (${buyer.actor.userId}::uuid, ${company.organizationId}::uuid, 'member', assay_now())`);
    await db.execute(sql`
      UPDATE expert SET (capability_ids, capabilities_valid_until) =
        (SELECT token_ids, assay_now() + interval '1 day' FROM job_tier_clause WHERE job_id = ${jobId}::uuid AND tier = 1)
      WHERE user_id = ${expert.actor.userId}::uuid`);
    await claimNext(db, expert.actor.userId, jobId);

    expect(await confirm(buyer, id, proposalId)).toMatchObject({ error: { code: 'concernedCompany' } });
    expect(await assignCredential(buyer, { credentialId: id, to: 'me' })).toMatchObject({
      error: { code: 'concernedCompany' },
    });
    const reject = { credentialId: id, decision: 'reject', reasonCode: 'other', note: 'No.' } as const;
    expect(await decideCredential(buyer, reject)).toMatchObject({ error: { code: 'concernedCompany' } });
    expect(await lookUpCredential(buyer, { credentialId: id })).toMatchObject({ error: { code: 'concernedCompany' } });
    const language = { tag: 'en', readLevel: 'B1', writeLevel: 'B1' } as const;
    expectOk(await stateLanguage(expert, language));
    const speaks = { expertId: expert.actor.userId, decision: 'verify', ...language } as const;
    expect(await decideLanguage(buyer, speaks)).toMatchObject({ error: { code: 'concernedCompany' } });
    const review = expectOk(await getCredentialForReview(buyer, id));
    expect(review).toMatchObject({ isConcerned: true, decisions: [], number: expect.stringMatching(/^•+\d\d$/) });
  });

  it('cannot be made directly while it waits, nor by a second proposal of the same person', async () => {
    const [{ id }, first, second] = [await stateCharter(), await makeAdmin(db), await makeAdmin(db)];
    await proposeVerification(first, id);
    const verify = {
      credentialId: id,
      decision: 'verify',
      ...seenByHand('Ines Duarte'),
      note,
      expiresOn: null,
    } as const;
    const reject = { credentialId: id, decision: 'reject', reasonCode: 'other', note: 'No.' } as const;
    for (const admin of [first, second]) {
      for (const input of [verify, reject]) {
        expect(await decideCredential(await later(db, admin), input)).toMatchObject({
          error: { code: 'proposalOpen' },
        });
      }
    }
  });

  it('is taken back or declined with a reason, after which it starts anew', async () => {
    const [{ id }, first, second] = [await stateCharter(), await makeAdmin(db), await makeAdmin(db)];
    const mine = await proposeVerification(first, id);
    const back = { credentialId: id, proposalId: mine, answer: 'decline', note: 'Wrong page.' } as const;
    expectOk(await answerProposal(await later(db, first), back));
    const again = await proposeVerification(first, id);
    const decline = { credentialId: id, proposalId: again, answer: 'decline', note: 'Not the same person.' } as const;
    expectOk(await answerProposal(await later(db, second), decline));
    expect(expectOk(await getCredentialForReview(first, id))).toMatchObject({ proposal: null, status: 'in_review' });
    expect(await countAudit(db, 'credential.proposalDeclined', id)).toBe(2);
  });

  it('is overtaken when the holder withdraws, and when the desk suspends meanwhile', async () => {
    const [withdrawn, first, second] = [await stateCharter(), await makeAdmin(db), await makeAdmin(db)];
    const open = await proposeVerification(first, withdrawn.id);
    expectOk(await withdrawCredential(await later(db, withdrawn.expert), { credentialId: withdrawn.id }));
    expect(await confirm(second, withdrawn.id, open)).toMatchObject({ error: { code: 'proposalNotFound' } });

    const standing = await stateCharter();
    await verifyByTwo(first, second, standing.id);
    const revoke = {
      credentialId: standing.id,
      decision: 'revoke',
      reasonCode: 'sanction',
      note: 'Struck off.',
    } as const;
    const { proposal } = expectOk(await decideCredential(await later(db, first), revoke));
    const suspend = { ...revoke, decision: 'suspend' } as const;
    expectOk(await decideCredential(await later(db, first), suspend));
    expect(await confirm(second, standing.id, proposal?.id ?? '')).toMatchObject({
      error: { code: 'proposalNotFound' },
    });
  });

  it('is not overtaken by the notice that the credential lapses soon', async () => {
    const [{ id }, first, second] = [await stateCharter(), await makeAdmin(db), await makeAdmin(db)];
    await verifyByTwo(first, second, id);
    await db.execute(sql`UPDATE credential SET valid_until = assay_now() + interval '50 days' WHERE id = ${id}::uuid`);
    const revoke = { credentialId: id, decision: 'revoke', reasonCode: 'sanction', note: 'Struck off.' } as const;
    const { proposal } = expectOk(await decideCredential(await later(db, first), revoke));
    await remindOfExpiry(await makeSystemCtx(db));
    expect(expectOk(await getCredentialForReview(second, id))).toMatchObject({
      status: 'expiring',
      proposal: { decision: 'revoke', id: proposal?.id },
    });
    expect(await confirm(second, id, proposal?.id ?? '')).toEqual({ ok: true, value: { status: 'revoked' } });
  });

  it('is a revocation, always, and the way back from a sanction, however it is checked', async () => {
    const [{ expert, id }, first, second] = [await stateCharter(), await makeAdmin(db), await makeAdmin(db)];
    await verifyByTwo(first, second, id);
    const suspend = { credentialId: id, decision: 'suspend', reasonCode: 'sanction', note: 'On a list.' } as const;
    expect(expectOk(await decideCredential(await later(db, first), suspend)).proposal).toBeNull();
    const proposalId = await proposeVerification(first, id);
    expect(expectOk(await getCredentialForReview(second, id)).proposal?.reasons).toEqual(['kind', 'sanction']);
    expectOk(await confirm(second, id, proposalId));
    const revoke = { ...suspend, decision: 'revoke' } as const;
    expect(expectOk(await decideCredential(await later(db, second), revoke)).proposal?.reasons).toEqual(['revocation']);
    expect((await readCapabilities(db, expert.actor.userId)).names).toEqual(['credential:cfa:*']);
  });

  it('rests on what was known when it was proposed: a look-up since sends it back', async () => {
    const [{ id }, first, second] = [await stateCharter(), await makeAdmin(db), await makeAdmin(db)];
    const proposalId = await proposeVerification(first, id);
    await insertLookUp(id, 'notFound');
    expect(await confirm(second, id, proposalId)).toMatchObject({ error: { code: 'decidedMeanwhile' } });
  });

  it('is not held up by a badge its holder hands in meanwhile', async () => {
    const [{ id }, first, second] = [await stateCharter(), await makeAdmin(db), await makeAdmin(db)];
    const proposalId = await proposeVerification(first, id);
    await insertLookUp(id, 'notFound', 'vc');
    expect(await confirm(second, id, proposalId)).toMatchObject({ ok: true, value: { status: 'verified' } });
  });

  it('is needed against a register that did not find the number, also once it could not be asked again', async () => {
    const [{ id }, first] = [await stateAccountant(), await makeAdmin(db)];
    await insertLookUp(id, 'notFound');
    await insertLookUp(id, 'couldNotAsk');
    const input = {
      credentialId: id,
      decision: 'verify',
      ...seenByHand('Ines Duarte'),
      note,
      expiresOn: null,
    } as const;
    expect(expectOk(await decideCredential(await later(db, first), input)).proposal?.reasons).toEqual(['mismatch']);
  });

  it('is needed after a sanction also for the same credential stated anew', async () => {
    const [{ expert, id, number }, first] = [await stateAccountant(), await makeAdmin(db)];
    const verify = (credentialId: string) =>
      ({ credentialId, decision: 'verify', ...seenByHand('Ines Duarte'), note, expiresOn: null }) as const;
    expect(expectOk(await decideCredential(await later(db, first), verify(id))).proposal).toBeNull();
    const suspend = { credentialId: id, decision: 'suspend', reasonCode: 'sanction', note: 'Struck off.' } as const;
    expectOk(await decideCredential(await later(db, first), suspend));
    expectOk(await withdrawCredential(await later(db, expert), { credentialId: id }));
    const again = expectOk(await submitCredential(await later(db, expert), accountant(number))).credentialId;
    expect(expectOk(await decideCredential(await later(db, first), verify(again))).proposal?.reasons).toEqual([
      'sanction',
    ]);
  });

  it('is needed once when two people confirm at the same moment', async () => {
    const { id } = await stateCharter();
    const [first, ...others] = await Promise.all([1, 2, 3, 4].map(() => makeAdmin(db)));
    if (!first) throw new Error('no admin');
    const proposalId = await proposeVerification(first, id);
    const answers = await Promise.all(others.map((admin) => confirm(admin, id, proposalId)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await countAudit(db, 'credential.verified', id)).toBe(1);
  });
});

describe('what a person saw at the source', () => {
  it('counts from the day they saw it, not from the day the second person confirmed it', async () => {
    const [{ id }, first, second] = [await stateCharter(), await makeAdmin(db), await makeAdmin(db)];
    const proposalId = await proposeVerification(first, id);
    const proposal = await db.first<{ proposedAt: Date }>(sql`
      SELECT proposed_at FROM credential_proposal WHERE id = ${proposalId}::uuid`);
    await moveClock(db, 100 * DAY_MS);
    expectOk(await confirm(second, id, proposalId));
    const seenAt = proposal?.proposedAt ?? new Date(0);
    const row = await db.first(sql`
      SELECT c.valid_until, k.facts FROM credential c JOIN credential_check k ON k.credential_id = c.id
      WHERE c.id = ${id}::uuid AND k.decision = 'verified'`);
    expect(row).toEqual({
      validUntil: new Date(seenAt.getTime() + 365 * DAY_MS),
      facts: { seenAt: seenAt.toISOString() },
    });
  });

  it('is too old to be confirmed after 120 days', async () => {
    const [{ id }, first, second] = [await stateCharter(), await makeAdmin(db), await makeAdmin(db)];
    const proposalId = await proposeVerification(first, id);
    await moveClock(db, 120 * DAY_MS + 1000);
    expect(await confirm(second, id, proposalId)).toMatchObject({ error: { code: 'checkTooOld' } });
  });
});

describe('who looks after a credential', () => {
  it('takes it on and gives it back without a decision, and the queue tells them apart', async () => {
    const [{ id }, admin, other] = [await stateCharter(), await makeAdmin(db), await makeAdmin(db)];
    expectOk(await assignCredential(admin, { credentialId: id, to: 'me' }));
    const ids = async (ctx: AdminCtx, filter: 'mine' | 'unassigned') =>
      (await listVerificationQueue(ctx, { filter })).items.map((item) => item.id);
    expect(await ids(admin, 'mine')).toContain(id);
    expect(await ids(other, 'mine')).not.toContain(id);
    expect(await ids(other, 'unassigned')).not.toContain(id);
    expectOk(await assignCredential(other, { credentialId: id, to: 'me' }));
    expect(await ids(admin, 'mine')).not.toContain(id);
    expectOk(await assignCredential(other, { credentialId: id, to: 'nobody' }));
    expect(await ids(admin, 'unassigned')).toContain(id);
    expect(await countAudit(db, 'credential.assigned', id)).toBe(3);
  });

  it('is never the holder', async () => {
    const { expert, id } = await stateCharter();
    const holder = await makeCtx(db, { kind: 'admin', userId: expert.actor.userId });
    expect(await assignCredential(holder, { credentialId: id, to: 'me' })).toMatchObject({
      error: { code: 'ownCredential' },
    });
  });
});
