import { describe, expect, it } from 'vitest';
import { suspendCredentials } from '~/features/credentials/suspend-credentials.server';
import { onLossCompleted } from '~/features/notifications/on-loss-completed.server';
import { applyCredentialLoss } from '~/features/verification/apply-credential-loss.server';
import { sql } from '~/platform/db/sql';
import { answerAll, claimNext, makeExpert, makeOpenJob, physician, submit } from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { lose, makeCredentialed } from '../verification/loss-ground';

const db = useTestDatabase();
const yes = answerAll(['j1', 'j2'], 'yes');

const mailsTo = (userId: string) =>
  db.query<{ locale: string; subject: string; text: string }>(sql`
    SELECT locale, subject, text FROM outbound_mail
    WHERE recipient = (SELECT email FROM user_account WHERE id = ${userId}::uuid) ORDER BY id`);

describe('a loss that has had its effects', () => {
  it('is told once to the expert, with what happened to their work, and once to each company, by pseudonym', async () => {
    const { expertId, credentialIds } = await makeCredentialed(db, 'us_physician');
    await db.execute(sql`UPDATE expert SET legal_name = 'Dr Secret Name' WHERE user_id = ${expertId}::uuid`);
    await db.execute(sql`UPDATE user_account SET display_name = 'Secret Display' WHERE id = ${expertId}::uuid`);
    const job = await makeOpenJob(db, { tasks: 2 });
    const sister = await makeOpenJob(db, { company: job.company });
    const elsewhere = await makeOpenJob(db);
    await db.execute(sql`UPDATE user_account SET locale = 'zh-CN' WHERE id = ${elsewhere.company.userId}::uuid`);
    await db.execute(sql`UPDATE job SET title = 'Sister job' WHERE id = ${sister.jobId}::uuid`);
    const peer = await makeExpert(db, [physician]);
    for (let count = 0; count < 2; count += 1) {
      await submit(db, expertId, await claimNext(db, expertId, job.jobId), yes);
    }
    await submit(db, peer, await claimNext(db, peer, job.jobId), yes);
    await claimNext(db, expertId, sister.jobId);
    await submit(db, expertId, await claimNext(db, expertId, elsewhere.jobId), yes);
    const lossId = await lose(db, credentialIds[0] ?? '');
    const ctx = await makeSystemCtx(db);
    await Promise.all([1, 2, 3].map(() => onLossCompleted(ctx, { lossId })));
    await onLossCompleted(await makeSystemCtx(db), { lossId });

    const [toExpert, ...moreToExpert] = await mailsTo(expertId);
    expect(moreToExpert).toEqual([]);
    expect(toExpert?.text).toContain('- 1 task you had not begun went back to the pool.');
    expect(toExpert?.text).toContain('- 2 reviews you handed in will be read again by somebody else.');
    expect(toExpert?.text).toContain(
      '- 1 decided review bears the note that your credential was valid when you judged.',
    );

    const [toCompany, ...moreToCompany] = await mailsTo(job.company.userId);
    expect(moreToCompany).toEqual([]);
    expect(toCompany?.subject).toMatch(/^A credential of the reader R-[0-9A-Z]{10} no longer stands$/);
    expect(toCompany?.text).toContain('“Test job”:');
    expect(toCompany?.text).toContain('1 decided review bears the note “valid at judgment time: yes”.');
    expect(toCompany?.text).toContain('“Sister job”:');
    expect(toCompany?.text).toContain(`/company/jobs/${sister.jobId}/tasks`);
    const [inChinese, ...others] = await mailsTo(elsewhere.company.userId);
    expect(others).toEqual([]);
    expect(inChinese?.text).toContain('1 份评审所属的任务尚未裁定，将重新评审');
    const pseudonym = /R-[0-9A-Z]{10}/;
    expect(inChinese?.subject.match(pseudonym)?.[0]).not.toBe(toCompany?.subject.match(pseudonym)?.[0]);
    for (const mail of [toCompany, inChinese]) {
      expect(`${mail?.subject}${mail?.text}`).not.toMatch(
        new RegExp(`Dr Secret Name|Secret Display|${expertId}|physician`, 'i'),
      );
    }
    expect(await mailsTo(peer)).toEqual([]);
  });

  it('is told once, although everything an expert had proven is suspended in one moment', async () => {
    const { expertId } = await makeCredentialed(db, 'us_physician', 'us_physician_board_certified', 'us_attorney');
    const job = await makeOpenJob(db);
    await submit(db, expertId, await claimNext(db, expertId, job.jobId), yes);
    const ctx = await makeSystemCtx(db);
    const finding = {
      source: 's',
      sourceUrl: 'u',
      query: 'q',
      registerName: 'n',
      registerStatus: 'excluded',
      facts: {},
    };
    await db.transaction((tx) => suspendCredentials(tx, ctx, expertId, finding));
    const losses = await db.query<{ lossId: string }>(
      sql`SELECT id AS loss_id FROM credential_loss WHERE expert_id = ${expertId}::uuid ORDER BY id`,
    );
    expect(losses).toHaveLength(3);
    for (const loss of losses) {
      await applyCredentialLoss(await makeSystemCtx(db), loss);
      await onLossCompleted(await makeSystemCtx(db), loss);
    }
    const [toExpert, ...more] = await mailsTo(expertId);
    expect(more).toEqual([]);
    expect(toExpert?.text).toMatch(/Your credentials “[^”]+”, “[^”]+”,? and “[^”]+” no longer stand\./);
    expect(await mailsTo(job.company.userId)).toHaveLength(1);
  });

  it.each([
    ['expired', 'opens new work again once the desk has verified it anew'],
    ['suspended', 'opens new work again only once the desk has verified it anew'],
    ['revoked', 'cannot be stated again'],
    ['withdrawn', 'once you have stated it anew'],
  ] as const)('says of what is %s whether it can open work again', async (status, words) => {
    const { expertId, credentialIds } = await makeCredentialed(db, 'us_physician');
    const job = await makeOpenJob(db);
    await submit(db, expertId, await claimNext(db, expertId, job.jobId), yes);
    const lossId = await lose(db, credentialIds[0] ?? '', status);
    await onLossCompleted(await makeSystemCtx(db), { lossId });
    const [mail] = await mailsTo(expertId);
    expect(mail?.text).toContain(words);
    expect(mail?.text.match(/new work/g)?.length ?? 0).toBe(status === 'revoked' ? 0 : 1);
  });

  it('is told to nobody where no work was concerned', async () => {
    const { expertId, credentialIds } = await makeCredentialed(db, 'us_physician');
    const lossId = await lose(db, credentialIds[0] ?? '');
    await onLossCompleted(await makeSystemCtx(db), { lossId });
    expect(await mailsTo(expertId)).toEqual([]);
  });
});
