import { setTimeout as wait } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import type { Site } from '../site/start-site';
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
