import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { expectOk } from '~/core/result';
import { buildExport } from '~/features/results/build-export.server';
import { openExport } from '~/features/results/open-export.server';
import { readExportLines } from '~/features/results/read-export-lines';
import { requestExport } from '~/features/results/request-export.server';
import { verifyExport, type ExportReport } from '~/features/results/verify-export';
import type { Answer } from '~/features/reviews/review-content';
import { releaseClaim } from '~/features/verification/release-claim.server';
import {
  answerAll,
  boardCertified,
  claimNext,
  companyCtx,
  expertCtx,
  makeExpert,
  makeOpenJob,
  physician,
  submit,
  type TestJob,
} from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, type TestDatabase } from '../../support/test-database';
import { testServices } from '../../support/test-services';

const MINUTE_MS = 60_000;

/** A job of three tasks: one agreed on after a claim was handed back, one escalated and adjudicated, one not yet read. */
export async function makeReviewedJob(
  db: TestDatabase,
  company?: TestJob['company'],
  readers?: { first: string; second: string; third: string },
): Promise<TestJob & { readers: { first: string; second: string; third: string } }> {
  const job = await makeOpenJob(db, company ? { tasks: 3, company } : { tasks: 3 });
  const experts = readers ?? {
    first: await makeExpert(db, [physician], 'Dr Secret First'),
    second: await makeExpert(db, [physician], 'Dr Secret Second'),
    third: await makeExpert(db, [physician, boardCertified], 'Dr Secret Third'),
  };
  const yes = answerAll(['j1', 'j2'], 'yes');
  const differing: Answer[] = [
    { criterionId: 'j1', value: 'yes', rationale: '' },
    { criterionId: 'j2', value: 'no', rationale: 'The dose is missing: “5 mg”.\nSee §3,\u2028剂量缺失.' },
  ];
  await read(db, experts.first, job.jobId, yes);
  const dropped = await claimNext(db, experts.second, job.jobId);
  await moveClock(db, MINUTE_MS);
  expectOk(await releaseClaim(await expertCtx(db, experts.second), dropped));
  await read(db, experts.second, job.jobId, yes);
  await read(db, experts.first, job.jobId, yes);
  await read(db, experts.second, job.jobId, differing);
  await read(db, experts.third, job.jobId, [{ criterionId: 'j2', value: 'no', rationale: 'Guideline 2, section 4.' }]);
  return { ...job, readers: experts };
}

async function read(db: TestDatabase, expertId: string, jobId: string, answers: Answer[]): Promise<void> {
  const claim = await claimNext(db, expertId, jobId);
  await moveClock(db, MINUTE_MS);
  await submit(db, expertId, claim, answers);
}

/** Requests, builds and downloads an export by the real commands; answers its text. */
export async function exportText(db: TestDatabase, job: TestJob, includesHidden = false): Promise<string> {
  const { exportId } = expectOk(
    await requestExport(await companyCtx(db, job.company), { jobId: job.jobId, includesHidden }),
  );
  expectOk(await buildExport(await makeSystemCtx(db), { exportId }));
  const opened = expectOk(await openExport(await companyCtx(db, job.company), exportId));
  const chunks: Uint8Array[] = [];
  for await (const chunk of opened.body) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString('utf8');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Verifies bytes or text under the test's signing key, or another public key in PEM. */
export function verifyText(
  file: string | Uint8Array,
  publicKeyPem: string = testServices().secrets.publicKeyPem,
): Promise<ExportReport> {
  const key = createPublicKey(publicKeyPem);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield typeof file === 'string' ? Buffer.from(file, 'utf8') : file;
  }
  return verifyExport(readExportLines(chunks()), {
    sha256,
    verify: (text, signature) => verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64')),
    keySha256: sha256(publicKeyPem),
  });
}

export function anotherPublicKey(): string {
  return generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
}
