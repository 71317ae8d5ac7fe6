import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import type { AdminCtx } from '~/features/accounts/context';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { answerRuling } from '~/features/exclusions/answer-ruling.server';
import { proposeRuling } from '~/features/exclusions/propose-ruling.server';
import { screenExpert } from '~/features/exclusions/screen-expert.server';
import { screenExperts } from '~/features/exclusions/screen-experts.server';
import { exclusionLine, type ExclusionLine } from '~/platform/fakes/leie/fictional-exclusions';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import { sql } from '~/platform/db/sql';
import { claimTask } from '~/features/reviews/claim-task.server';
import { uuidv7 } from 'uuidv7';
import { expertCtx, makeOpenJob } from '../../support/marketplace';
import { useTestDatabase } from '../../support/test-database';
import { testServices } from '../../support/test-services';
import { countAudit, later, makeAdmin, makeExpert, readCapabilities } from '../credentials/credential-fixtures';
import {
  listCtx,
  loadEdition,
  makeVerifiedExpert,
  matchesOf,
  settle,
  statusOf,
  useListServer,
  verifyByTwo,
} from './exclusion-ground';

const db = useTestDatabase();
const server = useListServer();
const NOTE = 'Compared birth date, state and licence with the OIG site.';

/** Ten digits that pass the check digit of an NPI. */
function makeNpi(serial: number): string {
  const body = `1${String(400_000_000 + serial).slice(1)}`.padEnd(9, '0');
  const sum = [...`80840${body}`].reverse().reduce((total, digit, place) => {
    const weighted = place % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

let serial = 0;
const nextNpi = () => makeNpi((serial += 1) * 13);

const others: Partial<ExclusionLine>[] = Array.from({ length: 5 }, (_, index) => ({
  lastName: `OTHER${index}`,
  firstName: 'ANN',
}));
const load = (...lines: Partial<ExclusionLine>[]) => loadEdition(db, server, [...others, ...lines]);

async function ruleWith(first: AdminCtx, second: AdminCtx, matchId: string, verdict: 'clear' | 'confirm') {
  const { proposalId } = expectOk(await proposeRuling(await later(db, first), { matchId, verdict, note: NOTE }));
  return answerRuling(await later(db, second), { matchId, proposalId, answer: 'accept', note: NOTE });
}

async function onlyMatch(expertId: string) {
  const [match, ...more] = await matchesOf(db, expertId);
  if (!match || more.length > 0) throw new Error(`expected one match, found ${more.length + (match ? 1 : 0)}`);
  return match;
}

describe('the sweep after a new list', () => {
  it('suspends everything proven on an equal NPI, though the name differs, and the claim is refused', async () => {
    const npi = nextNpi();
    const { expertId, credentialId } = await makeVerifiedExpert(db, { name: 'Ada Wright', npi });
    const job = await makeOpenJob(db, { tasks: 2 });
    const claim = async () => claimTask(await expertCtx(db, expertId), { claimId: uuidv7(), jobId: job.jobId });
    expectOk(await claim());

    await load({ lastName: 'MARRIED', firstName: 'ADELE', npi });
    expect(await onlyMatch(expertId)).toMatchObject({ strength: 'strong', status: 'open' });
    expect(await statusOf(db, credentialId)).toBe('suspended');
    expect((await readCapabilities(db, expertId)).names).toEqual([]);
    expect(await claim()).toMatchObject({ ok: false });
    const checks = await db.query<{ text: string }>(sql`
      SELECT row_to_json(k)::text AS text FROM credential_check k WHERE credential_id = ${credentialId}::uuid
        AND method = 'file' AND outcome = 'found' AND decision = 'suspended' AND reason_code = 'sanction'
        AND source = 'OIG LEIE' AND facts->>'strength' = 'strong'`);
    expect(checks).toHaveLength(1);
    expect(checks[0]?.text).not.toContain(npi);
    const losses = await db.query(sql`SELECT 1 FROM credential_loss WHERE credential_id = ${credentialId}::uuid`);
    expect(losses).toHaveLength(1);
  });

  it('suspends on name and birth date, in every spelling the person gave', async () => {
    const facts = { name: 'Grace Newname', otherNames: ['Grace Maiden-Name'], birthDate: '1971-04-05', npi: nextNpi() };
    const { expertId, credentialId } = await makeVerifiedExpert(db, facts);
    await load({ lastName: 'MAIDEN-NAME', firstName: 'GRACE', birthDate: '19710405' });
    expect(await onlyMatch(expertId)).toMatchObject({ strength: 'probable', status: 'open' });
    expect(await statusOf(db, credentialId)).toBe('suspended');
  });

  it('holds nobody by name alone, nor by a name with another birth date', async () => {
    const { expertId, credentialId } = await makeVerifiedExpert(db, { name: 'Common Person', npi: nextNpi() });
    const facts = { name: 'Other Person', birthDate: '1980-02-03', npi: nextNpi() };
    const dated = await makeVerifiedExpert(db, facts);
    await load(
      { lastName: 'PERSON', firstName: 'COMMON', birthDate: '19600101' },
      { lastName: 'PERSON', firstName: 'OTHER', birthDate: '19600101' },
    );
    expect(await onlyMatch(expertId)).toMatchObject({ strength: 'name_only', status: 'open' });
    expect(await onlyMatch(dated.expertId)).toMatchObject({ strength: 'name_only', status: 'open' });
    expect([await statusOf(db, credentialId), await statusOf(db, dated.credentialId)]).toEqual([
      'verified',
      'verified',
    ]);
    expect((await readCapabilities(db, expertId)).names).not.toEqual([]);
  });

  it('repeated, and run twice at once, changes nothing twice', async () => {
    const npi = nextNpi();
    const { expertId, credentialId } = await makeVerifiedExpert(db, { name: 'Twice Found', npi });
    const outcome = await load({ lastName: 'TWICE', firstName: 'FOUND', npi });
    if (outcome.kind !== 'taken') throw new Error(outcome.kind);
    const sweep = async () => screenExperts(await listCtx(db, server), { listId: outcome.listId, afterExpertId: null });
    await Promise.all([sweep(), sweep(), sweep()]);
    await screenExpert(await listCtx(db, server), { expertId });
    await settle(db);
    const match = await onlyMatch(expertId);
    expect(await countAudit(db, 'exclusion.matched', match.id)).toBe(1);
    expect(await countAudit(db, 'credential.suspended', credentialId)).toBe(1);
    const checks = await db.query(sql`
      SELECT 1 FROM credential_check WHERE credential_id = ${credentialId}::uuid AND decision = 'suspended'`);
    expect(checks).toHaveLength(1);
  });

  it('reaches everybody over several pages, whoever comes last', async () => {
    const ids = await db.query<{ id: string }>(sql`
      INSERT INTO user_account (id, email, password_hash, display_name, created_at)
      SELECT gen_random_uuid(), 'crowd' || n || '@example.test', 'x', 'Crowd', assay_now() FROM generate_series(1, 450) n
      RETURNING id`);
    await db.execute(sql`
      INSERT INTO expert (user_id, legal_name, country, created_at)
      SELECT id, 'Crowd Member', 'US', assay_now() FROM unnest(${ids.map(({ id }) => id)}::uuid[]) AS x (id)`);
    await load({ lastName: 'MEMBER', firstName: 'CROWD' });
    const found = await db.query(sql`
      SELECT 1 FROM exclusion_match m JOIN expert e ON e.user_id = m.expert_id WHERE e.legal_name = 'Crowd Member'`);
    expect(found).toHaveLength(450);
    await db.execute(sql`UPDATE expert SET legal_name = 'Nobody' WHERE legal_name = 'Crowd Member'`);
  });

  it('leaves a line that two people cleared alone next month, and opens it anew when the line changed', async () => {
    const admin = await makeAdmin(db);
    const { expertId } = await makeVerifiedExpert(db, { name: 'Cleared Once', npi: nextNpi() });
    const line = { lastName: 'ONCE', firstName: 'CLEARED', state: 'NY' };
    await load(line);
    const match = await onlyMatch(expertId);
    expectOk(await ruleWith(admin, await makeAdmin(db), match.id, 'clear'));
    await load({ ...line, state: 'CA', address: '9 OTHER ROAD' });
    expect(await onlyMatch(expertId)).toMatchObject({ id: match.id, status: 'cleared' });
    await load({ ...line, birthDate: '19660606' });
    expect((await matchesOf(db, expertId)).map(({ status }) => status)).toEqual(['cleared', 'open']);
    await load();
    expect((await matchesOf(db, expertId)).map(({ status }) => status)).toEqual(['cleared', 'open']);
  });
});

describe('one person', () => {
  it('is looked for when a credential is stated, before anybody verifies it', async () => {
    const admin = await makeAdmin(db);
    const npi = nextNpi();
    await load({ lastName: 'STATED', firstName: 'EARLY', npi });
    const expert = await makeExpert(db, 'Early Stated');
    const stated = await submitCredential(expert, {
      kind: 'us_physician',
      jurisdiction: 'US',
      number: npi,
      holderName: 'Early Stated',
      expiresOn: null,
      documentId: null,
    });
    const { credentialId } = expectOk(stated);
    await settle(db);
    expect(await onlyMatch(expert.actor.userId)).toMatchObject({ strength: 'strong', status: 'open' });
    expect(await verifyByTwo(db, admin, admin, credentialId)).toMatchObject({
      ok: false,
      error: { kind: 'conflict', code: 'sanctionOpen' },
    });
  });

  it('is looked for again when their birth date becomes known: the open match becomes probable and suspends', async () => {
    const { expertId, credentialId } = await makeVerifiedExpert(db, { name: 'Late Birthday', npi: nextNpi() });
    await load({ lastName: 'BIRTHDAY', firstName: 'LATE', birthDate: '19690720' });
    const before = await onlyMatch(expertId);
    expect(before.strength).toBe('name_only');
    const sealed = Buffer.from(testServices().secrets.encrypt(Buffer.from('1969-07-20', 'utf8')));
    await db.transaction(async (tx) => {
      await tx.execute(
        sql`UPDATE expert SET birth_date_encrypted = ${sealed}::bytea WHERE user_id = ${expertId}::uuid`,
      );
      await emitEvent(tx, 'expert.identityChanged', { expertId });
    });
    await settle(db);
    expect(await onlyMatch(expertId)).toMatchObject({ id: before.id, strength: 'probable', status: 'open' });
    expect(await statusOf(db, credentialId)).toBe('suspended');
  });

  it('is found by how a name in Chinese characters is read', async () => {
    const facts = { name: '欧阳伟', birthDate: '1972-08-09', npi: nextNpi() };
    const { expertId } = await makeVerifiedExpert(db, facts);
    const other = await makeVerifiedExpert(db, { ...facts, name: '张伟', npi: nextNpi() });
    await load(
      { lastName: 'OUYANG', firstName: 'WEI', birthDate: '19720809' },
      { lastName: 'CHEUNG', firstName: 'WEI' },
    );
    expect(await onlyMatch(expertId)).toMatchObject({ strength: 'probable' });
    expect(await onlyMatch(other.expertId)).toMatchObject({ strength: 'name_only' });
  });

  it('becoming surer overtakes a proposal that rests on less', async () => {
    const { expertId } = await makeVerifiedExpert(db, { name: 'Rising Surely', npi: nextNpi() });
    await load({ lastName: 'SURELY', firstName: 'RISING', birthDate: '19690721' });
    const [{ id: matchId }, first, second] = [await onlyMatch(expertId), await makeAdmin(db), await makeAdmin(db)];
    const { proposalId } = expectOk(await proposeRuling(first, { matchId, verdict: 'clear', note: NOTE }));
    const sealed = Buffer.from(testServices().secrets.encrypt(Buffer.from('1969-07-21', 'utf8')));
    await db.execute(sql`UPDATE expert SET birth_date_encrypted = ${sealed}::bytea WHERE user_id = ${expertId}::uuid`);
    await screenExpert(await listCtx(db, server), { expertId });
    const answer = { matchId, proposalId, answer: 'accept', note: NOTE } as const;
    expect(await answerRuling(await later(db, second), answer)).toMatchObject({ error: { code: 'proposalGone' } });
    expect(await onlyMatch(expertId)).toMatchObject({ strength: 'probable', status: 'open' });
    expectOk(await ruleWith(first, second, matchId, 'clear'));
  });
});

describe('clearing and confirming', () => {
  async function heldExpert() {
    const admin = await makeAdmin(db);
    const npi = nextNpi();
    const expert = await makeVerifiedExpert(db, { name: `Held ${npi}`, npi });
    await load({ lastName: 'HELD', firstName: 'SOMEBODY', npi });
    return { ...expert, admin, match: await onlyMatch(expert.expertId) };
  }

  it('takes two people, gives nothing back, and lets a new check verify again', async () => {
    const { credentialId, admin, match } = await heldExpert();
    const second = await makeAdmin(db);
    expect(await verifyByTwo(db, second, admin, credentialId)).toMatchObject({ error: { code: 'sanctionOpen' } });
    expect(await ruleWith(admin, second, match.id, 'clear')).toEqual({ ok: true, value: { status: 'cleared' } });
    expect(await statusOf(db, credentialId)).toBe('suspended');
    expectOk(await verifyByTwo(db, second, admin, credentialId));
    expect(await statusOf(db, credentialId)).toBe('verified');
    expect(await countAudit(db, 'exclusion.cleared', match.id)).toBe(1);
  });

  it('keeps a confirmed match suspended for good, until two people clear that too', async () => {
    const { credentialId, admin, match } = await heldExpert();
    const second = await makeAdmin(db);
    expectOk(await ruleWith(admin, second, match.id, 'confirm'));
    expect(await verifyByTwo(db, second, admin, credentialId)).toMatchObject({ error: { code: 'sanctionOpen' } });
    await load();
    expect(await verifyByTwo(db, second, admin, credentialId)).toMatchObject({ error: { code: 'sanctionOpen' } });
    const again = await proposeRuling(await later(db, admin), { matchId: match.id, verdict: 'confirm', note: NOTE });
    expect(again).toMatchObject({ error: { code: 'matchClosed' } });
    expectOk(await ruleWith(second, admin, match.id, 'clear'));
    expectOk(await verifyByTwo(db, second, admin, credentialId));
  });

  it('suspends when two people confirm a match by name alone', async () => {
    const admin = await makeAdmin(db);
    const { expertId, credentialId } = await makeVerifiedExpert(db, { name: 'Namely Only', npi: nextNpi() });
    await load({ lastName: 'ONLY', firstName: 'NAMELY' });
    const match = await onlyMatch(expertId);
    expect(await statusOf(db, credentialId)).toBe('verified');
    expectOk(await ruleWith(admin, await makeAdmin(db), match.id, 'confirm'));
    expect(await statusOf(db, credentialId)).toBe('suspended');
    expect((await readCapabilities(db, expertId)).names).toEqual([]);
  });

  it('is refused to the first person, to the expert, and to somebody of a company concerned', async () => {
    const { expertId, admin, match } = await heldExpert();
    const matchId = match.id;
    const { proposalId } = expectOk(
      await proposeRuling(await later(db, admin), { matchId, verdict: 'clear', note: NOTE }),
    );
    const accept = { matchId, proposalId, answer: 'accept', note: NOTE } as const;
    expect(await answerRuling(await later(db, admin), accept)).toMatchObject({ error: { code: 'ownProposal' } });
    const decline = { ...accept, answer: 'decline' } as const;
    expect(await answerRuling(await later(db, admin), decline)).toMatchObject({ error: { code: 'ownProposal' } });

    const self = { ...(await later(db, admin)), actor: { kind: 'admin' as const, userId: expertId } };
    expect(await answerRuling(self, accept)).toMatchObject({ error: { code: 'rulerConcerned' } });
    expect(await proposeRuling(self, { matchId, verdict: 'clear', note: NOTE })).toMatchObject({
      error: { code: 'rulerConcerned' },
    });

    const member = await makeAdmin(db);
    const job = await makeOpenJob(db);
    await db.execute(sql`
      INSERT INTO membership (user_id, organization_id, role, created_at)
      VALUES (${member.actor.userId}::uuid, ${job.company.organizationId}::uuid, 'member', assay_now())`);
    await db.execute(sql`
      UPDATE expert SET capability_ids = (SELECT token_ids FROM job_tier_clause WHERE job_id = ${job.jobId}::uuid AND tier = 1),
        capabilities_valid_until = assay_now() + interval '1 day' WHERE user_id = ${expertId}::uuid`);
    expectOk(await claimTask(await expertCtx(db, expertId), { claimId: uuidv7(), jobId: job.jobId }));
    expect(await answerRuling(member, accept)).toMatchObject({ error: { code: 'rulerConcerned' } });
    expect(await onlyMatch(expertId)).toMatchObject({ status: 'open' });
  });

  it('is decided once: an answered, a foreign and a second proposal change nothing', async () => {
    const { expertId, admin, match } = await heldExpert();
    const [second, third] = [await makeAdmin(db), await makeAdmin(db)];
    const matchId = match.id;
    const propose = async (ctx: AdminCtx) =>
      proposeRuling(await later(db, ctx), { matchId, verdict: 'clear', note: NOTE });
    const { proposalId } = expectOk(await propose(admin));
    expect(await propose(third)).toMatchObject({ error: { code: 'proposalWaits' } });
    const answer = { matchId, proposalId, note: NOTE };
    expectOk(await answerRuling(await later(db, second), { ...answer, answer: 'decline' }));
    expect(await onlyMatch(expertId)).toMatchObject({ status: 'open' });
    const late = await answerRuling(await later(db, third), { ...answer, answer: 'accept' });
    expect(late).toMatchObject({ error: { code: 'proposalGone' } });
    expect(await onlyMatch(expertId)).toMatchObject({ status: 'open' });
    const nowhere = await proposeRuling(admin, { matchId: uuidv7(), verdict: 'clear', note: NOTE });
    expect(nowhere).toMatchObject({ error: { kind: 'notFound' } });
  });

  it('cannot be got round in the database either', async () => {
    const { expertId, admin, match } = await heldExpert();
    const close = sql`UPDATE exclusion_match SET status = 'cleared', closed_at = assay_now() WHERE id = ${match.id}::uuid`;
    await expect(db.execute(close)).rejects.toThrow('two people');
    const propose = (by: string) => sql`
      INSERT INTO exclusion_proposal (id, match_id, expert_id, verdict, note, status, proposed_by, proposed_at)
      VALUES (${uuidv7()}::uuid, ${match.id}::uuid, ${expertId}::uuid, 'clear', 'x', 'open', ${by}::uuid, assay_now())`;
    await expect(db.execute(propose(expertId))).rejects.toThrow('exclusion_proposal_two_people');
    await db.execute(propose(admin.actor.userId));
    const accept = (by: string) => sql`
      UPDATE exclusion_proposal SET status = 'accepted', answered_by = ${by}::uuid, answered_at = assay_now()
      WHERE match_id = ${match.id}::uuid`;
    await expect(db.execute(accept(admin.actor.userId))).rejects.toThrow('exclusion_proposal_two_people');
    await expect(db.execute(accept(expertId))).rejects.toThrow('exclusion_proposal_two_people');
    await expect(db.execute(close)).rejects.toThrow('two people');
  });
});

describe('the built-in list', () => {
  it('names nobody of the demonstration', async () => {
    const { fictionalExclusions } = await import('~/platform/fakes/leie/fictional-exclusions');
    const { fictionalPhysicians } = await import('~/platform/fakes/nppes/fictional-physicians');
    const npis = new Set(fictionalPhysicians.map(({ npi }) => npi));
    const families = new Set(fictionalPhysicians.map(({ lastName }) => lastName));
    expect(fictionalExclusions.filter((line) => npis.has(line.npi) || families.has(line.lastName))).toEqual([]);
    expect(exclusionLine({})).toMatchObject({ npi: '0000000000' });
  });
});
