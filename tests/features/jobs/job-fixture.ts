import { Readable } from 'node:stream';
import { uuidv7 } from 'uuidv7';
import { expectOk } from '~/core/result';
import type { CompanyCtx } from '~/features/accounts/context';
import type { JobDraftInput } from '~/features/jobs/job-draft.schema';
import { previewImport } from '~/features/jobs/preview-import.server';
import { runImport } from '~/features/jobs/run-import.server';
import { startImport } from '~/features/jobs/start-import.server';
import { uploadImport } from '~/features/jobs/upload-import.server';
import type { MultipartUpload } from '~/features/jobs/receive-import-file.server';
import type { Database } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import { makeCtx, makeSystemCtx } from '../../support/test-context';

/** A company with one owner, written straight into its tables. */
export async function makeCompany(db: Database): Promise<CompanyCtx> {
  const userId = uuidv7();
  const organizationId = uuidv7();
  await db.execute(sql`
    INSERT INTO user_account (id, email, password_hash, display_name, created_at)
    VALUES (${userId}::uuid, ${`${userId}@example.com`}, 'none', 'Owner', assay_now())`);
  await db.execute(sql`
    INSERT INTO organization (id, name, billing_email, pseudonym_secret, created_at)
    VALUES (${organizationId}::uuid, 'Company', 'billing@example.com', '\\x00', assay_now())`);
  await db.execute(sql`
    INSERT INTO membership (user_id, organization_id, role, created_at)
    VALUES (${userId}::uuid, ${organizationId}::uuid, 'owner', assay_now())`);
  return makeCtx(db, { kind: 'company', userId, organizationId, role: 'owner' });
}

const reader = { kinds: ['us_physician'], jurisdiction: 'US', language: 'en', readLevel: 'B2' as const };

/** A complete draft of a medical job with two tiers. */
export function makeDraft(change: Partial<JobDraftInput> = {}): JobDraftInput {
  return {
    title: 'Medical answers',
    domain: 'medicine',
    contentLanguage: 'en',
    guideline: '# Guideline',
    criteria: [],
    estimatedMinutes: 10,
    capMinutes: 20,
    reviewWindowDays: 7,
    budgetMinor: 500_000n,
    currency: 'USD',
    tiers: [
      { seats: 2, rateMinorPerHour: 120_00, requirement: reader },
      { seats: 1, rateMinorPerHour: 180_00, requirement: { ...reader, kinds: ['us_physician_board_certified'] } },
    ],
    auditPercent: 5,
    ...change,
  };
}

/** A multipart request as a browser sends it, cut into chunks of 64 KiB. */
export function multipartOf(content: Uint8Array | string, filename = 'tasks.jsonl'): MultipartUpload {
  const boundary = '----assaytest';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const chunks = Array.from({ length: Math.ceil(body.length / 65_536) }, (_, index) =>
    body.subarray(index * 65_536, (index + 1) * 65_536),
  );
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: Readable.from(chunks) };
}

/** Uploads a file, takes the proposed mapping as it stands, attests and starts; answers the import's id. */
export async function startProposedImport(
  ctx: CompanyCtx,
  jobId: string,
  content: Uint8Array | string,
): Promise<string> {
  const { importId } = expectOk(await uploadImport(ctx, jobId, multipartOf(content)));
  const { mapping } = expectOk(await previewImport(ctx, importId));
  expectOk(await startImport(ctx, { importId, mapping, attested: true }));
  return importId;
}

/** Uploads, starts and runs an import to its end; answers its id. */
export async function importFile(ctx: CompanyCtx, jobId: string, content: Uint8Array | string): Promise<string> {
  const importId = await startProposedImport(ctx, jobId, content);
  await runImport(await makeSystemCtx(ctx.db), { importId });
  return importId;
}
