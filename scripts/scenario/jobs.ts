import { Readable } from 'node:stream';
import { expectOk } from '~/core/result';
import type { CompanyCtx } from '~/features/accounts/context';
import { createJob } from '~/features/jobs/create-job.server';
import type { JobDraftInput } from '~/features/jobs/job-draft.schema';
import { previewImport } from '~/features/jobs/preview-import.server';
import { runImport } from '~/features/jobs/run-import.server';
import { startImport } from '~/features/jobs/start-import.server';
import { uploadImport } from '~/features/jobs/upload-import.server';
import { startFunding } from '~/features/payments/start-funding.server';
import { attemptPayment } from '~/platform/fakes/stripe/attempt-payment.server';
import { inFakeTransaction } from '~/platform/fakes/stripe/fake-tx.server';
import { sql } from '~/platform/db/sql';
import { deliverStripeNews } from './deliver-stripe-news';
import { ctxFor, settleQueue, type Ground } from './ground';

type Company = CompanyCtx['actor'];

/** A file as a company uploads it. */
export interface TaskFile {
  name: string;
  content: Uint8Array;
}

/** Creates a job and imports a JSONL file as the importer proposes. */
export async function makeJobWithTasks(
  ground: Ground,
  company: Company,
  draft: JobDraftInput,
  file: TaskFile,
): Promise<{ jobId: string; importId: string }> {
  const { jobId } = expectOk(await createJob(await ctxFor(ground, company), draft));
  const importId = await uploadTasks(ground, company, jobId, file);
  await importUploaded(ground, company, importId);
  return { jobId, importId };
}

/** Uploads a JSONL file to a job; what its lines mean is decided after that. */
export async function uploadTasks(ground: Ground, company: Company, jobId: string, file: TaskFile): Promise<string> {
  const boundary = '----scenario';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const body = Readable.from([Buffer.from(head), Buffer.from(file.content), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const upload = { contentType: `multipart/form-data; boundary=${boundary}`, body };
  return expectOk(await uploadImport(await ctxFor(ground, company), jobId, upload)).importId;
}

/**
 * Imports an uploaded file as the importer proposes. The lines are read here and not by the queue, so that the tasks have
 * the ground's ids; the queue does what follows.
 */
export async function importUploaded(ground: Ground, company: Company, importId: string): Promise<void> {
  const { mapping } = expectOk(await previewImport(await ctxFor(ground, company), importId));
  expectOk(await startImport(await ctxFor(ground, company), { importId, mapping, attested: true }));
  await runImport(await ctxFor(ground, { kind: 'system', name: 'scenario' }), { importId });
  await settleQueue(ground);
}

/** Pays for a job on the built-in Stripe; the money arrives by signed news, and tasks open. */
export async function fundJob(ground: Ground, company: Company, jobId: string, amountMinor: bigint): Promise<void> {
  const sessionId = await openCheckout(ground, company, jobId, amountMinor);
  await inFakeTransaction(ground.db.pool, (tx) => attemptPayment(tx, sessionId, true));
  await deliverStripeNews(ground);
}

/** Opens a checkout for a job and answers its session at the built-in Stripe; nobody has paid there yet. */
export async function openCheckout(
  ground: Ground,
  company: Company,
  jobId: string,
  amountMinor: bigint,
): Promise<string> {
  const ctx = await ctxFor(ground, company);
  const fundingId = ctx.newId();
  expectOk(await startFunding(ctx, { jobId, fundingId, amountMinor }));
  const funding = await ground.db.first<{ stripeSessionId: string }>(
    sql`SELECT stripe_session_id FROM funding WHERE id = ${fundingId}::uuid`,
  );
  if (!funding) throw new Error('the funding was not kept');
  return funding.stripeSessionId;
}
