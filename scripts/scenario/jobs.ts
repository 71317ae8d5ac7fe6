import { Readable } from 'node:stream';
import { uuidv7 } from 'uuidv7';
import { expectOk } from '~/core/result';
import type { CompanyCtx } from '~/features/accounts/context';
import { createJob } from '~/features/jobs/create-job.server';
import type { JobDraftInput } from '~/features/jobs/job-draft.schema';
import { previewImport } from '~/features/jobs/preview-import.server';
import { startImport } from '~/features/jobs/start-import.server';
import { uploadImport } from '~/features/jobs/upload-import.server';
import { startFunding } from '~/features/payments/start-funding.server';
import { attemptPayment } from '~/platform/fakes/stripe/attempt-payment.server';
import { inFakeTransaction } from '~/platform/fakes/stripe/fake-tx.server';
import { sql } from '~/platform/db/sql';
import { deliverStripeNews } from './deliver-stripe-news';
import { ctxFor, settleQueue, type Ground } from './ground';

type Company = CompanyCtx['actor'];

/** Creates a job and imports a JSONL file as the importer proposes. */
export async function makeJobWithTasks(
  ground: Ground,
  company: Company,
  draft: JobDraftInput,
  file: { name: string; content: Uint8Array },
): Promise<{ jobId: string; importId: string }> {
  const { jobId } = expectOk(await createJob(await ctxFor(ground, company), draft));
  const boundary = '----scenario';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const body = Readable.from([Buffer.from(head), Buffer.from(file.content), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const upload = { contentType: `multipart/form-data; boundary=${boundary}`, body };
  const { importId } = expectOk(await uploadImport(await ctxFor(ground, company), jobId, upload));
  const { mapping } = expectOk(await previewImport(await ctxFor(ground, company), importId));
  expectOk(await startImport(await ctxFor(ground, company), { importId, mapping, attested: true }));
  await settleQueue(ground);
  return { jobId, importId };
}

/** Pays for a job on the built-in Stripe; the money arrives by signed news, and tasks open. */
export async function fundJob(ground: Ground, company: Company, jobId: string, amountMinor: bigint): Promise<void> {
  const fundingId = uuidv7();
  expectOk(await startFunding(await ctxFor(ground, company), { jobId, fundingId, amountMinor }));
  const funding = await ground.db.first<{ stripeSessionId: string }>(
    sql`SELECT stripe_session_id FROM funding WHERE id = ${fundingId}::uuid`,
  );
  if (!funding) throw new Error('the funding was not kept');
  await inFakeTransaction(ground.db.pool, (tx) => attemptPayment(tx, funding.stripeSessionId, true));
  await deliverStripeNews(ground);
}
