import { beforeAll, describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { openDispute } from '~/features/decisions/open-dispute.server';
import { createWorkRecord } from '~/features/work-records/create-work-record.server';
import { getSharedWorkRecord } from '~/features/work-records/get-shared-work-record.server';
import { listMyWorkRecords } from '~/features/work-records/list-my-work-records.server';
import { loadWorkFacts } from '~/features/work-records/load-work-facts.server';
import { noteOpenedRecord } from '~/features/work-records/note-opened-record.server';
import { previewWorkRecord } from '~/features/work-records/preview-work-record.server';
import { revokeWorkRecord } from '~/features/work-records/revoke-work-record.server';
import { recordParts, usualParts } from '~/features/work-records/record-parts';
import type { Queryable } from '~/platform/db/database';
import { sql, type Sql } from '~/platform/db/sql';
import { answerAll, claimNext, expertCtx, makeExpert, makeOpenJob, physician, submit } from '../../support/marketplace';
import { makeCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { makeReviewedJob } from '../results/export-fixture';

const db = useTestDatabase();
const anybody = () => makeCtx(db, { kind: 'anonymous' });
let readers: { first: string; second: string; third: string };
let job: Awaited<ReturnType<typeof makeReviewedJob>>;

beforeAll(async () => {
  job = await makeReviewedJob(db);
  ({ readers } = job);
}, 60_000);

/** A verified credential as the desk leaves one, without its way there. */
async function insertCredential(
  expertId: string,
  change: { status?: string; validForDays?: number } = {},
): Promise<string> {
  const { status = 'verified', validForDays = 200 } = change;
  const row = await db.first<{ id: string }>(sql`
    INSERT INTO credential (id, expert_id, kind, kind_version, jurisdiction, specialties, holder_name, number_encrypted,
      number_hash, number_masked, status, verified_at, valid_until, created_at, updated_at)
    VALUES (gen_random_uuid(), ${expertId}::uuid, 'us_physician', 1, 'US', '{207RC0000X}', 'Dr Secret', 'sealed'::bytea,
      md5(random()::text), '•••••••778', ${status}::"CredentialStatus", assay_now(),
      assay_now() + ${validForDays}::int * interval '1 day', assay_now(), assay_now())
    RETURNING id`);
  if (!row) throw new Error('the credential was not written');
  return row.id;
}

describe('the facts of a record', () => {
  it('count what was handed in, decided and upheld, from the expert’s own rows', async () => {
    const facts = async (expertId: string) => (await loadWorkFacts(db, expertId)).facts;
    // Two tasks of two criteria: one agreed on; of the other j1 agreed and j2 decided by the third, against the first.
    expect(await facts(readers.first)).toMatchObject({
      fields: [{ field: 'medicine', reviews: 2 }],
      reviewsSubmitted: 2,
      reviewsDecided: 2,
      answers: 4,
      upheld: 3,
    });
    expect(await facts(readers.second)).toMatchObject({ reviewsSubmitted: 2, answers: 4, upheld: 4 });
  });

  it('never count a decision as agreement with itself', async () => {
    expect((await loadWorkFacts(db, readers.third)).facts).toMatchObject({
      reviewsSubmitted: 1,
      reviewsDecided: 1,
      answers: 0,
      upheld: 0,
    });
  });

  it('leave out answers of undecided tasks', async () => {
    const alone = await makeExpert(db, [physician]);
    const open = await makeOpenJob(db, { tasks: 1 });
    const claim = await claimNext(db, alone, open.jobId);
    await moveClock(db, 60_000);
    await submit(db, alone, claim, answerAll(['j1', 'j2'], 'yes'));
    const { facts } = await loadWorkFacts(db, alone);
    expect(facts).toMatchObject({ reviewsSubmitted: 1, reviewsDecided: 0, answers: 0, upheld: 0 });
  });

  it('count time once its pay is approved, less what a decision took off', async () => {
    expect((await loadWorkFacts(db, readers.first)).facts.paidMs).toBe(0n);
    await db.execute(sql`
      UPDATE claim SET approved_at = assay_now() WHERE expert_id = ${readers.first}::uuid AND status = 'submitted'`);
    const claims = await db.query<{ id: string; payableMs: number }>(sql`
      SELECT id, payable_ms FROM claim WHERE expert_id = ${readers.first}::uuid AND status = 'submitted' ORDER BY id`);
    const sum = claims.reduce((total, { payableMs }) => total + payableMs, 0);
    expect(sum).toBeGreaterThan(0);
    expect((await loadWorkFacts(db, readers.first)).facts.paidMs).toBe(BigInt(sum));
  });

  it('name credentials in force in both languages, and neither number nor holder', async () => {
    const expertId = await makeExpert(db, [], 'Dr Quiet');
    await insertCredential(expertId);
    await insertCredential(expertId, { status: 'revoked' });
    await insertCredential(expertId, { validForDays: -1 });
    const record = await previewWorkRecord(await expertCtx(db, expertId), recordParts);
    expect(record.credentials).toMatchObject([
      {
        kind: 'us_physician',
        jurisdiction: 'US',
        name: {
          en: expect.stringMatching(/physician/i) as string,
          'zh-CN': expect.stringMatching(/\p{Script=Han}/u) as string,
        },
        specialties: [{ en: expect.stringMatching(/cardio/i) as string }],
      },
    ]);
    const text = JSON.stringify(record);
    for (const secret of ['778', 'sealed', 'Dr Secret', expertId]) expect(text).not.toContain(secret);
  });

  it('tell objections by how they ended, and none of nobody’s', async () => {
    const before = (await loadWorkFacts(db, readers.second)).facts.disputes;
    expect(before).toEqual({ raised: 0, forExpert: 0, reduced: 0, withdrawn: 0, undecided: 0 });
    const claim = await db.first<{ id: string }>(sql`
      SELECT id FROM claim WHERE expert_id = ${readers.second}::uuid AND status = 'submitted' LIMIT 1`);
    const company = await makeCtx(db, { kind: 'company', role: 'owner', ...job.company });
    const objection = {
      claimId: claim?.id ?? '',
      clause: 'timeNotPlausible' as const,
      reason: 'Read in no time at all.',
    };
    expectOk(await openDispute(company, { ...objection, acceptedMinutes: null }));
    expect((await loadWorkFacts(db, readers.second)).facts.disputes).toMatchObject({ raised: 1, undecided: 1 });
  });

  it('are read through indexes alone, every query of them', async () => {
    const plans: string[] = [];
    await db.transaction(async (tx) => {
      await tx.execute(sql`SET LOCAL enable_seqscan = off`);
      const note = async (statement: Sql) => {
        const plan = await tx.query(sql`EXPLAIN ${statement}`);
        plans.push(plan.map((line) => String(Object.values(line)[0])).join('\n'));
      };
      const watched: Queryable = {
        execute: (statement) => tx.execute(statement),
        query: async (statement) => note(statement).then(() => tx.query(statement)),
        first: async (statement) => note(statement).then(() => tx.first(statement)),
      };
      await loadWorkFacts(watched, readers.first);
    });
    const own = plans.filter((plan) => /claim|review|dispute|credential_|expert_/.test(plan));
    expect(own.length).toBeGreaterThanOrEqual(7);
    expect(plans.filter((plan) => /Seq Scan on (?!kind_version|specialty)/.test(plan))).toEqual([]);
  });
});

describe('a shared record', () => {
  it('is what was chosen, signed, behind a token of 128 bits of which the database holds a hash', async () => {
    const ctx = await expertCtx(db, readers.first);
    const { recordId, token } = expectOk(await createWorkRecord(ctx, { parts: ['work', 'agreement'] }));
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    const shared = expectOk(await getSharedWorkRecord(await anybody(), token));
    expect(shared).toMatchObject({
      id: recordId,
      isSigned: true,
      record: { name: null, credentials: null, agreement: { answers: 4, upheld: 3 }, validAt: ctx.now.toISOString() },
    });
    const row = await db.first<{ text: string; isSealed: boolean }>(sql`
      SELECT to_jsonb(w)::text AS text, position(${Buffer.from(token)}::bytea IN token_encrypted) = 0 AS is_sealed
      FROM work_record w WHERE id = ${recordId}::uuid`);
    expect(row?.text).not.toContain(token);
    expect(row?.isSealed).toBe(true);
    const [mine] = await listMyWorkRecords(ctx);
    expect(mine).toMatchObject({
      id: recordId,
      parts: ['work', 'agreement'],
      url: `http://localhost:3000/records/${token}`,
    });
  });

  it('is listed while its link is open, however many were ended since', async () => {
    const expertId = await makeExpert(db, []);
    const ctx = await expertCtx(db, expertId);
    const { recordId } = expectOk(await createWorkRecord(ctx, { parts: ['work'] }));
    await db.execute(sql`
      INSERT INTO work_record (id, expert_id, document, signature, token_hash, token_encrypted, created_at, revoked_at)
      SELECT gen_random_uuid(), expert_id, document, signature, token_hash || n, token_encrypted,
        created_at + interval '1 minute', created_at + interval '2 minutes'
      FROM work_record, generate_series(1, 100) n WHERE id = ${recordId}::uuid`);
    const [first] = await listMyWorkRecords(ctx);
    expect(first).toMatchObject({ id: recordId, revokedAt: null });
  });

  it('stays as it was when the work goes on', async () => {
    const ctx = await expertCtx(db, readers.second);
    const { token } = expectOk(await createWorkRecord(ctx, { parts: ['work'] }));
    const before = expectOk(await getSharedWorkRecord(await anybody(), token)).document;
    await db.execute(sql`UPDATE claim SET approved_at = assay_now() WHERE expert_id = ${readers.second}::uuid`);
    expect(expectOk(await getSharedWorkRecord(await anybody(), token)).document).toBe(before);
    expect((await previewWorkRecord(ctx, ['work'])).work?.paidMinutes).toBeGreaterThan(0);
  });

  it('cannot be changed, un-revoked or deleted even in the database', async () => {
    const ctx = await expertCtx(db, readers.third);
    const { recordId } = expectOk(await createWorkRecord(ctx, { parts: ['work'] }));
    const changes = [
      sql`UPDATE work_record SET document = replace(document, '1', '9') WHERE id = ${recordId}::uuid`,
      sql`UPDATE work_record SET document = '' WHERE id = ${recordId}::uuid`,
      sql`UPDATE work_record SET place = place + 1 WHERE id = ${recordId}::uuid`,
      sql`DELETE FROM work_record WHERE id = ${recordId}::uuid`,
    ];
    for (const change of changes) await expect(db.execute(change)).rejects.toThrow(/never changed/);
    expectOk(await revokeWorkRecord(ctx, { recordId }));
    const undo = sql`UPDATE work_record SET revoked_at = NULL WHERE id = ${recordId}::uuid`;
    await expect(db.execute(undo)).rejects.toThrow(/never changed/);
    expect(await db.execute(sql`UPDATE work_record SET document = '' WHERE id = ${recordId}::uuid`)).toBe(1);
  });

  it('says so when its text was altered behind the product’s back', async () => {
    const ctx = await expertCtx(db, readers.third);
    const { recordId, token } = expectOk(await createWorkRecord(ctx, { parts: ['work'] }));
    await db.transaction(async (tx) => {
      await tx.execute(sql`ALTER TABLE work_record DISABLE TRIGGER work_record_fixed`);
      await tx.execute(sql`
        UPDATE work_record SET document = replace(document, '"reviewsSubmitted":1', '"reviewsSubmitted":9')
        WHERE id = ${recordId}::uuid`);
      await tx.execute(sql`ALTER TABLE work_record ENABLE TRIGGER work_record_fixed`);
    });
    const shared = expectOk(await getSharedWorkRecord(await anybody(), token));
    expect(shared).toMatchObject({ isSigned: false, record: { work: { reviewsSubmitted: 9 } } });
  });

  it('tells how many of its credentials are no longer in force', async () => {
    const expertId = await makeExpert(db, []);
    const credentialId = await insertCredential(expertId);
    const ctx = await expertCtx(db, expertId);
    const { token } = expectOk(await createWorkRecord(ctx, { parts: usualParts.slice() }));
    const without = expectOk(await createWorkRecord(ctx, { parts: ['work'] }));
    const lapsed = async (of: string) => expectOk(await getSharedWorkRecord(await anybody(), of)).lapsedCredentials;
    expect(await lapsed(token)).toBe(0);
    await db.execute(sql`UPDATE credential SET status = 'suspended' WHERE id = ${credentialId}::uuid`);
    expect(await lapsed(token)).toBe(1);
    expect(await lapsed(without.token)).toBe(0);
  });

  it('counts who opened it, but not its own expert', async () => {
    const ctx = await expertCtx(db, readers.first);
    const { recordId } = expectOk(await createWorkRecord(ctx, { parts: ['work'] }));
    const given = { id: recordId, expertId: readers.first };
    await noteOpenedRecord(await anybody(), given, null);
    await noteOpenedRecord(await anybody(), given, readers.second);
    await noteOpenedRecord(ctx, given, readers.first);
    const mine = (await listMyWorkRecords(ctx)).find(({ id }) => id === recordId);
    expect(mine?.openedCount).toBe(2);
    expect(mine?.lastOpenedAt).toBeInstanceOf(Date);
  });

  it('is revoked by its expert alone, for good, and is then told from one that never was', async () => {
    const ctx = await expertCtx(db, readers.first);
    const { recordId, token } = expectOk(await createWorkRecord(ctx, { parts: ['work'] }));
    const stranger = await expertCtx(db, readers.second);
    expect(await revokeWorkRecord(stranger, { recordId })).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    expectOk(await getSharedWorkRecord(await anybody(), token));
    expectOk(await revokeWorkRecord(ctx, { recordId }));
    expectOk(await revokeWorkRecord(ctx, { recordId }));
    expect(await getSharedWorkRecord(await anybody(), token)).toMatchObject({ error: { code: 'recordRevoked' } });
    const absent = await getSharedWorkRecord(await anybody(), 'A'.repeat(22));
    expect(absent).toMatchObject({ error: { code: 'recordNotFound' } });
    const audit = await db.query<{ action: string }>(sql`
      SELECT action FROM audit_row WHERE subject_id = ${recordId} ORDER BY id`);
    expect(audit.map(({ action }) => action)).toEqual(['workRecord.shared', 'workRecord.revoked']);
  });

  it('is one of twenty at most, also when two are made at once', async () => {
    const expertId = await makeExpert(db, []);
    const ctx = await expertCtx(db, expertId);
    for (let made = 0; made < 19; made += 1) expectOk(await createWorkRecord(ctx, { parts: ['work'] }));
    const both = await Promise.all([1, 2].map(() => createWorkRecord(ctx, { parts: ['work'] })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'tooManyRecords' } });
  });
});
