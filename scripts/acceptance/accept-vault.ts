import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { buildSite } from '../build-site';
import { generateClient } from '../generate-client';
import { startSite, type Site } from '../site/start-site';
import { openBrowser, readPage, type Answer, type Browser } from './vault/browser';
import { decompressionBomb, noisyPdf, pdfAndArchive, photographWithSecrets } from './vault/files';
import { watchMemory } from './vault/watch-memory';

// npm run accept:vault: what the document vault promises, on the built site over HTTP: the memory of the web process during
// uploads of 200 MB, files that lie, links, and the end of a document's time. The last line is JSON; docs/scripts.md.
const UPLOAD_BYTES = 200_000_000;
const MOST_GROWTH_BYTES = 60_000_000;
const PASSWORD = 'three quiet herons at dusk';
const DAY_MS = 86_400_000;
const NUMBERS = ['1500100106', '1508869488'];

const faults: string[] = [];
function check(what: string, holds: boolean): boolean {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}`);
  if (!holds) faults.push(what);
  return holds;
}

const statement = (number: string) => ({
  kind: 'us_physician',
  jurisdiction: 'US',
  expiresOn: '',
  number,
  holderName: 'Ada',
});
const whole = (name: string, bytes: Buffer) => ({ name, byteCount: bytes.length, body: () => [bytes] });

async function signUp(site: Site, name: string): Promise<Browser> {
  const browser = openBrowser(site.url);
  const account = {
    email: `${name}@example.org`,
    password: PASSWORD,
    displayName: name,
    legalName: name,
    country: 'US',
  };
  if ((await browser.post('/sign-up/expert', account)).status !== 302) throw new Error(`${name} could not sign up`);
  return browser;
}

async function measureUploads(site: Site, browser: Browser): Promise<{ growthBytes: number; beforeBytes: number }> {
  // The process has drawn the form once and refused a small file, as any that is not minutes old; nothing large has come.
  await browser.get('/expert/credentials/new');
  const small = { name: 'a.pdf', byteCount: 200_000, body: () => noisyPdf(200_000) };
  await browser.upload('/expert/credentials/new', statement(''), small);
  const pid = site.web.pid() ?? 0;
  let [growthBytes, beforeBytes] = [0, 0];
  for (const [what, byteCount] of [
    ['an upload that says its size', UPLOAD_BYTES],
    ['an upload that does not', null],
  ] as const) {
    const file = { name: 'scan.pdf', byteCount, body: () => noisyPdf(UPLOAD_BYTES) };
    const seen = await watchMemory(pid, () => browser.upload('/expert/credentials/new', statement(''), file));
    const growth = seen.peakBytes - seen.beforeBytes;
    console.log(`     ${what}: ${(growth / 1e6).toFixed(1)} MB above ${(seen.beforeBytes / 1e6).toFixed(1)} MB`);
    check(`${what}: 200 MB grow the process by less than 60 MB`, growth < MOST_GROWTH_BYTES);
    const page = await readPage(seen.output);
    check(`${what}: is refused at its field, and the form stays`, seen.output.status === 422 && page.includes('10 MB'));
    if (growth >= growthBytes) [growthBytes, beforeBytes] = [growth, seen.beforeBytes];
  }
  return { growthBytes, beforeBytes };
}

async function checkRefusals(browser: Browser): Promise<number> {
  const lies: [string, Buffer, string][] = [
    ['a page under the name of a picture', Buffer.from('<html><script>1</script></html>'), 'Only PDF, PNG and JPEG'],
    ['a PDF that is an archive, too', pdfAndArchive, 'two kinds of file'],
    ['a decompression bomb', decompressionBomb(), '50 million pixels'],
  ];
  let refused = 0;
  for (const [what, bytes, sentence] of lies) {
    const answer = await browser.upload(
      '/expert/credentials/new',
      statement(NUMBERS[0] ?? ''),
      whole('licence.png', bytes),
    );
    const isRefused = answer.status === 422 && (await readPage(answer)).includes(sentence);
    if (check(`${what} is refused, and why is said`, isRefused)) refused += 1;
  }
  return refused;
}

/** States a credential with the photograph; answers the document's id. */
async function uploadPhotograph(site: Site, browser: Browser): Promise<string> {
  const file = whole('photo.jpg', await photographWithSecrets());
  const stated = await browser.upload('/expert/credentials/new', statement(NUMBERS[0] ?? ''), file);
  check('a photograph is taken', stated.status === 302);
  const { rows } = await site.pool.query<{ id: string }>('SELECT id FROM document ORDER BY created_at DESC LIMIT 1');
  return rows[0]?.id ?? '';
}

async function checkPhotograph(browser: Browser, id: string): Promise<boolean> {
  const served = await browser.get((await browser.get(`/documents/${id}`)).headers.location ?? '');
  const { exif, width } = await sharp(served.body).metadata();
  const traces = ['GPS-MARKER', 'Exif', 'script', 'PK\u0005'].filter((trace) => served.body.includes(trace));
  const isClean = served.status === 200 && width === 1600 && !exif && traces.length === 0;
  return check('of the photograph its pixels are kept and nothing else', isClean);
}

async function checkLinks(site: Site, browser: Browser, id: string): Promise<void> {
  const link = (await browser.get(`/documents/${id}`)).headers.location ?? '';
  const elsewhere = openBrowser(site.url);
  await elsewhere.post('/sign-in', { email: 'ada@example.org', password: PASSWORD });
  check('a link opens in no other session', (await elsewhere.get(link)).status === 410);
  check('a link opens in its own', (await browser.get(link)).status === 200);
  await moveClock(site, 61_000);
  check('a link is over after 61 seconds', (await browser.get(link)).status === 410);
}

/** The site's own worker does what it does every hour. */
async function checkPurge(site: Site, browser: Browser, id: string): Promise<void> {
  await site.pool.query(
    `INSERT INTO credential_check (id, credential_id, method, source, source_url, query, checked_at, outcome, decision)
     SELECT gen_random_uuid(), id, 'portal', 'register', 'https://register.example', '', assay_now(), 'found', 'verified'
     FROM credential WHERE document_id = $1`,
    [id],
  );
  await site.pool.query(`UPDATE credential SET status = 'verified' WHERE document_id = $1`, [id]);
  await moveClock(site, 179 * DAY_MS);
  await sweep(site);
  check('a document is kept through its retention', (await openedBy(browser, id)).status === 200);
  await moveClock(site, DAY_MS);
  await sweep(site);
  const { rows } = await site.pool.query<{ isKeyGone: boolean; isCheckThere: boolean }>(
    `SELECT d.wrapped_key IS NULL AND d.purged_at IS NOT NULL AS "isKeyGone",
       EXISTS (SELECT 1 FROM credential_check k JOIN credential c ON c.id = k.credential_id WHERE c.document_id = d.id)
         AS "isCheckThere" FROM document d WHERE d.id = $1`,
    [id],
  );
  check('after it its data key is gone', rows[0]?.isKeyGone === true);
  check('the check record stands', rows[0]?.isCheckThere === true);
  check('its address says so plainly', (await browser.get(`/documents/${id}`)).status === 410);
}

async function openedBy(browser: Browser, id: string): Promise<Answer> {
  return browser.get((await browser.get(`/documents/${id}`)).headers.location ?? '');
}

async function moveClock(site: Site, milliseconds: number): Promise<void> {
  await site.pool.query('UPDATE app_clock SET offset_ms = offset_ms + $1 WHERE id = 1', [milliseconds]);
}

async function sweep(site: Site): Promise<void> {
  await site.pool.query(`SELECT graphile_worker.add_job('purge_documents')`);
  for (let time = 0; time < 200; time += 1) {
    await wait(100);
    const { rowCount } = await site.pool.query(
      `SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'purge_documents'`,
    );
    if (rowCount === 0) return;
  }
  throw new Error('the worker did not purge');
}

generateClient();
await buildSite();
const site = await startSite();
try {
  const browser = await signUp(site, 'ada');
  const { growthBytes, beforeBytes } = await measureUploads(site, browser);
  const refused = await checkRefusals(browser);
  const id = await uploadPhotograph(site, browser);
  const isPhotographClean = await checkPhotograph(browser, id);
  await checkLinks(site, browser, id);
  await checkPurge(site, browser, id);
  console.log(
    JSON.stringify({
      accept: 'vault',
      uploadBytes: UPLOAD_BYTES,
      beforeMb: Number((beforeBytes / 1e6).toFixed(1)),
      growthMb: Number((growthBytes / 1e6).toFixed(1)),
      liesRefused: refused,
      photographClean: isPhotographClean,
      failed: faults.length,
    }),
  );
} finally {
  await site.stop();
}
process.exitCode = faults.length === 0 ? 0 : 1;
