import { setTimeout as wait } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import type { Site } from '../site/start-site';
import { SHOWN_RECORD_TOKEN } from './address-samples';
import { findParameters } from './find-parameters';

const READY_WITHIN_MS = 60_000;
/** The smallest picture there is. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/**
 * Does what the demonstration's people may not have done when it ends, by the pages' own forms: the expert takes a task to
 * stand in the workspace and states a credential with a document, under a name of the built-in exclusion list, the desk asks
 * for that list, and the company asks for a file of results.
 */
export async function completeDemo(
  site: Site,
  demo: { expertId: string; organizationId: string; cookieOf: { expert: string; company: string; admin: string } },
): Promise<void> {
  const find = (path: string) => findParameters(site.pool, path, demo);
  if (!(await find('/expert/work/:claimId'))) {
    await post(site, '/expert', demo.cookieOf.expert, { claimId: uuidv7(), from: 'any' });
  }
  if (!(await find('/admin/exclusions/:matchId'))) await post(site, '/admin/exclusions', demo.cookieOf.admin, {});
  if (!(await find('/documents/:documentId')) || !(await find('/admin/exclusions/:matchId'))) {
    await post(site, '/expert/credentials/new', demo.cookieOf.expert, makeStatement());
  }
  await waitFor(() => find('/admin/exclusions/:matchId'));
  if (!(await find('/records/:token'))) await shareRecord(site, demo);
  if (!(await find('/company/exports/:exportId'))) {
    const job = await find('/company/jobs/:jobId/results');
    await post(site, `/company/jobs/${job?.['jobId']}/results`, demo.cookieOf.company, {});
    await waitFor(() => find('/company/exports/:exportId'));
  }
}

/** Until the worker has made it, but not for ever. */
async function waitFor(find: () => Promise<unknown>): Promise<void> {
  for (let waitedMs = 0; waitedMs < READY_WITHIN_MS; waitedMs += 500) {
    if (await find()) return;
    await wait(500);
  }
}

/** A record by its page's form, and a second link to the same of which the token is known. */
async function shareRecord(site: Site, demo: { expertId: string; cookieOf: { expert: string } }): Promise<void> {
  const parts = ['credentials', 'languages', 'fields', 'work', 'agreement', 'disputes', 'memberSince'];
  const form = new FormData();
  for (const part of parts) form.append('parts', part);
  await post(site, '/expert/record', demo.cookieOf.expert, form);
  await site.pool.query(
    `INSERT INTO work_record (id, expert_id, document, signature, credential_ids, token_hash, token_encrypted, created_at)
     SELECT gen_random_uuid(), expert_id, document, signature, credential_ids, encode(sha256($2::bytea), 'hex'),
       token_encrypted, created_at
     FROM work_record WHERE expert_id = $1::uuid AND revoked_at IS NULL ORDER BY created_at DESC LIMIT 1`,
    [demo.expertId, Buffer.from(SHOWN_RECORD_TOKEN)],
  );
}

/** A charter that waits at the desk, with a picture of it. */
function makeStatement(): FormData {
  const statement = new FormData();
  const fields = { kind: 'cfa', jurisdiction: '*', number: '123456', holderName: 'Victor Sampleton', expiresOn: '' };
  for (const [name, value] of Object.entries(fields)) statement.set(name, value);
  statement.set('document', new File([Buffer.from(PNG, 'base64')], 'charter.png', { type: 'image/png' }));
  return statement;
}

async function post(site: Site, path: string, cookie: string, form: Record<string, string> | FormData): Promise<void> {
  const answer = await fetch(site.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.url, cookie },
    body: form instanceof FormData ? form : new URLSearchParams(form),
  });
  if (answer.status !== 302) throw new Error(`${path} answered ${answer.status}`);
}
