import { SMTPServer } from 'smtp-server';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onClaimApproved } from '~/features/notifications/on-claim-approved.server';
import { onCredentialDecided } from '~/features/notifications/on-credential-decided.server';
import { onFundingSettled } from '~/features/notifications/on-funding-settled.server';
import { onPayoutSettled } from '~/features/notifications/on-payout-settled.server';
import { sendMail } from '~/features/notifications/send-mail.server';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { formatCalendarDay } from '~/core/calendar-day';
import { expectOk } from '~/core/result';
import { sql } from '~/platform/db/sql';
import { answerAll, claimNext, makeExpert, makeOpenJob, physician, submit } from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { makeTestConfig, testServices } from '../../support/test-services';

const db = useTestDatabase();

interface Mail {
  id: string;
  recipient: string;
  locale: string;
  subject: string;
  text: string;
  status: string;
}

function mailsTo(userId: string): Promise<Mail[]> {
  return db.query<Mail>(sql`
    SELECT id, recipient, locale, subject, text, status FROM outbound_mail
    WHERE recipient = (SELECT email FROM user_account WHERE id = ${userId}::uuid) ORDER BY id`);
}

async function waitingSends(mailId: string): Promise<number> {
  const row = await db.first<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE key = ${`mail:${mailId}`}`,
  );
  return row?.count ?? 0;
}

async function makeReader(locale: string): Promise<string> {
  const userId = await makeExpert(db, [physician], locale === 'zh-CN' ? '李医生' : 'Dr Reader');
  await db.execute(sql`
    UPDATE user_account SET locale = ${locale}, time_zone = 'America/Los_Angeles' WHERE id = ${userId}::uuid`);
  return userId;
}

async function makeCredential(expertId: string, status: string, note: string | null): Promise<string> {
  const id = uuidv7();
  await db.execute(sql`
    INSERT INTO credential (id, expert_id, kind, jurisdiction, holder_name, number_encrypted, number_hash, number_masked,
      status, created_at, updated_at)
    VALUES (${id}::uuid, ${expertId}::uuid, 'us_physician', 'US', 'Dr Reader', '\\x00'::bytea, ${id}, '••••1234',
      ${status}::text::"CredentialStatus", assay_now(), assay_now())`);
  await db.execute(sql`
    INSERT INTO credential_check (id, credential_id, method, source, source_url, query, checked_at, outcome, decision, note)
    VALUES (${uuidv7()}::uuid, ${id}::uuid, 'portal', 'NPPES', 'https://npiregistry.cms.hhs.gov', 'number', assay_now(),
      'none', ${status}, ${note})`);
  return id;
}

describe('a reaction', () => {
  it('tells about a decided credential once, however often it is repeated and whoever repeats it at the same time', async () => {
    const expert = await makeReader('en');
    const credentialId = await makeCredential(expert, 'rejected', 'The register names another person.');
    const ctx = await makeSystemCtx(db);
    await Promise.all([1, 2, 3].map(() => onCredentialDecided(ctx, { credentialId })));
    await onCredentialDecided(await makeSystemCtx(db), { credentialId });
    const [mail, ...others] = await mailsTo(expert);
    expect(others).toEqual([]);
    expect(mail?.text).toContain('The register names another person.');
    expect(mail?.text).toContain(`http://localhost:3000/expert/credentials/${credentialId}`);
    expect(await waitingSends(mail?.id ?? '')).toBe(1);
  });

  it('tells about a second decision again', async () => {
    const expert = await makeReader('en');
    const credentialId = await makeCredential(expert, 'needs_information', 'Please send the back of the card.');
    await onCredentialDecided(await makeSystemCtx(db), { credentialId });
    await moveClock(db, 1000);
    await db.execute(sql`
      UPDATE credential SET status = 'verified', updated_at = assay_now() WHERE id = ${credentialId}::uuid`);
    await onCredentialDecided(await makeSystemCtx(db), { credentialId });
    const subjects = (await mailsTo(expert)).map((mail) => mail.subject);
    expect(subjects).toHaveLength(2);
    expect(subjects[1]).toContain('verified');
  });

  it('writes Chinese to a reader who reads Chinese', async () => {
    const expert = await makeReader('zh-CN');
    await onCredentialDecided(await makeSystemCtx(db), {
      credentialId: await makeCredential(expert, 'verified', null),
    });
    const [mail] = await mailsTo(expert);
    expect(mail).toMatchObject({ locale: 'zh-CN' });
    expect(mail?.subject).toContain('您的资质已通过核实');
    expect(mail?.text).toMatch(/^李医生，您好：/);
  });

  it('says what an approved review pays, and nothing before it is approved', async () => {
    const expert = await makeReader('zh-CN');
    const { jobId } = await makeOpenJob(db);
    const claim = await claimNext(db, expert, jobId);
    await moveClock(db, 60_000);
    await submit(db, expert, claim, answerAll(['j1', 'j2'], 'yes'));
    await onClaimApproved(await makeSystemCtx(db), claim);
    expect(await mailsTo(expert)).toEqual([]);
    await moveClock(db, 8 * 24 * 3_600_000);
    expectOk(await approveClaim(await makeSystemCtx(db), { claimId: claim.claimId }));
    await onClaimApproved(await makeSystemCtx(db), claim);
    await onClaimApproved(await makeSystemCtx(db), claim);
    const mails = await mailsTo(expert);
    expect(mails.map((mail) => mail.subject)).toEqual(['您的一份评审已获批准：US$2.00']);
    expect(mails[0]?.text).toMatch(/1 分 \d\d 秒/);
    // The same day as on the page, which names a pay day in UTC, not in the reader's zone.
    const claimed = await db.first<{ payableAt: Date }>(sql`
      SELECT payable_at FROM claim WHERE id = ${claim.claimId}::uuid`);
    expect(mails[0]?.text).toContain(formatCalendarDay(claimed?.payableAt ?? new Date(0), 'zh-CN', 'long'));
  });

  it('tells an expert of a payout that arrived and of one that came back, each once', async () => {
    const expert = await makeReader('en');
    const payoutId = uuidv7();
    await db.execute(sql`
      INSERT INTO payout (id, expert_id, amount_minor, currency, stripe_account_id, created_at)
      VALUES (${payoutId}::uuid, ${expert}::uuid, 123456, 'USD', 'acct_1', assay_now())`);
    for (const status of ['in_transit', 'paid', 'paid', 'failed', 'failed']) {
      await db.execute(sql`UPDATE payout SET status = ${status}::text::"PayoutStatus" WHERE id = ${payoutId}::uuid`);
      await onPayoutSettled(await makeSystemCtx(db), { payoutId });
    }
    expect((await mailsTo(expert)).map((mail) => mail.subject)).toEqual([
      'Paid out: $1,234.56',
      'A payout of $1,234.56 did not arrive',
    ]);
  });

  it('tells whoever paid that the money for the job arrived, in one header line', async () => {
    const { jobId, company } = await makeOpenJob(db);
    await db.execute(sql`UPDATE job SET title = E'Heart\nfailure' WHERE id = ${jobId}::uuid`);
    const fundingId = uuidv7();
    await db.execute(sql`
      INSERT INTO funding (id, organization_id, job_id, amount_minor, currency, status, created_by, created_at)
      VALUES (${fundingId}::uuid, ${company.organizationId}::uuid, ${jobId}::uuid, 50000, 'USD', 'paid',
        ${company.userId}::uuid, assay_now())`);
    await onFundingSettled(await makeSystemCtx(db), { fundingId, jobId });
    await onFundingSettled(await makeSystemCtx(db), { fundingId, jobId });
    expect((await mailsTo(company.userId)).map((mail) => mail.subject)).toEqual([
      '$500.00 received for “Heart failure”',
    ]);
  });

  it('does not promise tasks to who paid for a job that was closed meanwhile', async () => {
    const { jobId, company } = await makeOpenJob(db);
    await db.execute(sql`UPDATE job SET status = 'closed', closed_at = assay_now() WHERE id = ${jobId}::uuid`);
    const fundingId = uuidv7();
    await db.execute(sql`
      INSERT INTO funding (id, organization_id, job_id, amount_minor, currency, status, created_by, created_at)
      VALUES (${fundingId}::uuid, ${company.organizationId}::uuid, ${jobId}::uuid, 50000, 'USD', 'paid',
        ${company.userId}::uuid, assay_now())`);
    await onFundingSettled(await makeSystemCtx(db), { fundingId, jobId });
    expect((await mailsTo(company.userId))[0]?.text).toContain('The job was closed meanwhile');
  });
});

describe('sending', () => {
  const received: string[] = [];
  let refuses = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(refuses ? Object.assign(new Error('no such box'), { responseCode: 550 }) : null),
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      stream.on('end', () => {
        received.push(text);
        done();
      });
    },
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  async function queued(): Promise<Mail> {
    const expert = await makeReader('en');
    await onCredentialDecided(await makeSystemCtx(db), {
      credentialId: await makeCredential(expert, 'verified', null),
    });
    const [mail] = await mailsTo(expert);
    if (!mail) throw new Error('no mail was queued');
    return mail;
  }

  async function ctxWithSmtp(smtpUrl: string | undefined) {
    return { ...(await makeSystemCtx(db)), services: { ...testServices(), config: makeTestConfig({ smtpUrl }) } };
  }

  async function statusOf(mail: Mail): Promise<string | undefined> {
    return (await db.first<{ status: string }>(sql`SELECT status FROM outbound_mail WHERE id = ${mail.id}::uuid`))
      ?.status;
  }

  it('hands a mail to the SMTP server once', async () => {
    const mail = await queued();
    const ctx = await ctxWithSmtp(`smtp://127.0.0.1:${port}`);
    expect(await sendMail(ctx, { mailId: mail.id })).toEqual({ ok: true, value: 'sent' });
    expect(await sendMail(ctx, { mailId: mail.id })).toEqual({ ok: true, value: 'already' });
    expect(received.filter((text) => text.includes(mail.id))).toHaveLength(1);
    expect(await statusOf(mail)).toBe('sent');
  });

  it('forgets the text of a mail with a secret once the server has it, and of no other', async () => {
    const [secret, plain] = [await queued(), await queued()];
    await db.execute(sql`UPDATE outbound_mail SET has_secret = true WHERE id = ${secret.id}::uuid`);
    const ctx = await ctxWithSmtp(`smtp://127.0.0.1:${port}`);
    for (const mail of [secret, plain]) expect((await sendMail(ctx, { mailId: mail.id })).ok).toBe(true);
    const kept = await db.query<{ id: string }>(sql`
      SELECT id FROM outbound_mail WHERE id IN (${secret.id}::uuid, ${plain.id}::uuid) AND text <> ''`);
    expect(kept.map((mail) => mail.id)).toEqual([plain.id]);
    expect(received.some((text) => text.includes(secret.id))).toBe(true);
  });

  it('delivers to the local outbox where no SMTP server is configured', async () => {
    const mail = await queued();
    expect(await sendMail(await ctxWithSmtp(undefined), { mailId: mail.id })).toEqual({ ok: true, value: 'sent' });
    expect(await statusOf(mail)).toBe('sent');
  });

  it('gives a mail up that the server refuses, and keeps one queued while the server is out of reach', async () => {
    const mail = await queued();
    await expect(sendMail(await ctxWithSmtp('smtp://127.0.0.1:1'), { mailId: mail.id })).rejects.toThrow();
    expect(await statusOf(mail)).toBe('queued');
    refuses = true;
    expect(await sendMail(await ctxWithSmtp(`smtp://127.0.0.1:${port}`), { mailId: mail.id })).toEqual({
      ok: true,
      value: 'failed',
    });
    refuses = false;
    expect(await statusOf(mail)).toBe('failed');
  });
});
