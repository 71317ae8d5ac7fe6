import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RouteConfigEntry } from '@remix-run/dev/dist/config/routes';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import { internTokens } from '~/features/credentials/intern-tokens.server';
import { readLeieHeader, readLeieRecord } from '~/features/exclusions/leie-layout';
import { buildExport } from '~/features/results/build-export.server';
import { sql } from '~/platform/db/sql';
import { LEIE_HEADER } from '~/platform/fakes/leie/build-leie-file';
import routes from '~/routes';
import { useFakeStripe } from '../features/payments/stripe-ground';
import { makeReviewedJob } from '../features/results/export-fixture';
import { admitExpert, boardCertified, claimNext, makeExpert, physician } from '../support/marketplace';
import { makeSystemCtx } from '../support/test-context';
import { useTestDatabase } from '../support/test-database';
import { makeAdmin, useTestWeb, type TestBrowser } from './open-test-web';

const db = useTestDatabase();
useFakeStripe(db);
const web = useTestWeb(db);

/** The rows of one company and of one expert, by the name of the parameter that stands for them in an address. */
type Ids = Record<string, string>;
type Body = { form: Record<string, string> } | { multipart: Record<string, string | File> } | { json: unknown };

/** Whose rows an address shows, and what its action is sent. */
interface Sample {
  of: 'company' | 'expert' | 'eligible' | 'admin' | 'anybody';
  /** Which of the expert's claims stands behind `:claimId`: the one handed in unless told. */
  claim?: 'heldClaimId';
  /** Ids the action takes from its body rather than from the address. */
  inBody?: string[];
  posts?: (ids: Ids) => Body[];
}

const mapping = { 'path.0': 'prompt', 'role.0': 'prompt', 'path.1': 'response', 'role.1': 'response', attested: 'yes' };
const tasksFile = '{"id":"a","prompt":"Is it?","response":"It is."}';
const nothing = (): Body[] => [{ form: {} }];
const workspaceButtons = ['submit', 'save', 'pause', 'resume', 'extend', 'release', 'releaseNow'];

/** Every address with a parameter; one that ends a row stands after those that need it. */
const samples: Record<string, Sample> = {
  'company/jobs/:jobId': { of: 'company', posts: () => [{ form: { intent: 'close', confirmation: 'Another title' } }] },
  'company/jobs/:jobId/import': {
    of: 'company',
    posts: () => [{ multipart: { file: new File([tasksFile], 'tasks.jsonl') } }],
  },
  'company/jobs/:jobId/imports/:importId': { of: 'company', posts: () => [{ form: mapping }] },
  'company/jobs/:jobId/pay': { of: 'company', posts: () => [{ form: { topUpId: uuidv7(), costMinor: '100' } }] },
  'company/jobs/:jobId/funding': { of: 'company', posts: () => [{ form: { fundingId: uuidv7(), amount: '10.00' } }] },
  'company/jobs/:jobId/reviews': {
    of: 'company',
    inBody: ['claimId'],
    posts: ({ claimId = '' }) => [{ form: { claimId } }],
  },
  'company/reviews/:claimId': { of: 'company', posts: nothing },
  'company/reviews/:claimId/dispute': {
    of: 'company',
    posts: (): Body[] => [
      { form: { clause: 'timeNotPlausible', reason: 'Answered within a few seconds.', acceptedMinutes: '' } },
      { form: { intent: 'query', clause: 'timeNotPlausible', 'lines.1': 'Nothing was typed in these minutes.' } },
      { form: { intent: 'answer', answer: 'We saw no work there.' } },
      { form: { intent: 'withdraw' } },
    ],
  },
  'company/jobs/:jobId/time': { of: 'company' },
  'company/jobs/:jobId/time.csv': { of: 'company' },
  'company/jobs/:jobId/results': { of: 'company', posts: nothing },
  'company/jobs/:jobId/tasks': { of: 'company' },
  'company/jobs/:jobId/tasks/:taskId': { of: 'company' },
  'company/exports/:exportId': { of: 'company' },
  'expert/jobs/:jobId': { of: 'eligible' },
  'expert/work/:claimId/clock': {
    of: 'expert',
    claim: 'heldClaimId',
    posts: () => [{ json: { to: 'paused' } }, { json: { to: 'running' } }, { json: { to: 'extended' } }],
  },
  'expert/work/:claimId/draft': {
    of: 'expert',
    claim: 'heldClaimId',
    posts: () => [{ json: { baseVersion: 0, content: { answers: [] } } }],
  },
  'expert/work/:claimId': {
    of: 'expert',
    claim: 'heldClaimId',
    posts: ({ fence = '' }) => workspaceButtons.map((intent) => ({ form: { intent, fence, draftVersion: '0' } })),
  },
  'expert/earnings/:claimId': {
    of: 'expert',
    posts: () => [{ form: { clause: 'workedWithoutInput', 'lines.1': 'I read the source for all that time.' } }],
  },
  'expert/disputes/:disputeId': {
    of: 'expert',
    posts: (): Body[] => [{ form: { answer: 'I read it all.' } }, { form: { intent: 'withdraw' } }, { form: {} }],
  },
  'expert/credentials/:credentialId': { of: 'expert', posts: () => [{ multipart: { holderName: 'Ada Okafor' } }] },
  'expert/credentials/:credentialId/badge': { of: 'expert', posts: () => [{ form: { text: 'no badge' } }] },
  'expert/credentials/:credentialId/withdraw': { of: 'expert', posts: nothing },
  'expert/documents/:documentId': { of: 'expert', posts: nothing },
  'expert/record/:recordId/badge': { of: 'expert' },
  'records/:token': { of: 'anybody' },
  'records/:token/record.json': { of: 'anybody' },
  'status/work-records/:listId': { of: 'anybody' },
  'documents/:documentId': { of: 'expert' },
  'documents/:documentId/content': { of: 'expert' },
  'admin/exclusions/:matchId': {
    of: 'admin',
    posts: () => [{ form: { intent: 'propose', verdict: 'clear', note: 'Another birth date at the site of OIG.' } }],
  },
  'admin/cases/:disputeId': {
    of: 'admin',
    posts: (): Body[] => [
      { form: { ruling: 'forExpert', clause: 'timeNotPlausible', reason: 'The segments show steady reading.' } },
      {
        form: {
          ruling: 'lines',
          'lines.1.counts': 'all',
          'lines.1.clause': 'workedWithoutInput',
          'lines.1.reason': 'The source was open all that time.',
        },
      },
    ],
  },
  'admin/signals/:signalId': {
    of: 'admin',
    posts: () => [{ form: { outcome: 'nothing', note: 'The readers before took as long.' } }],
  },
  'admin/experts/:expertId/capabilities': { of: 'admin' },
  'admin/applications/:applicationId': {
    of: 'admin',
    posts: () => [{ form: { decision: 'requestInformation', note: 'Which court?', seenSince: '0' } }],
  },
  'admin/catalogue/kinds/:kindCode': { of: 'admin', posts: () => [{ form: { change: 'retire' } }] },
  'admin/catalogue/kinds/:kindCode/edit': { of: 'admin', posts: () => [{ form: { general: 'no' } }] },
  'admin/credentials/:credentialId': { of: 'admin', posts: () => [{ form: { intent: 'lookUp' } }] },
  'dev/mail/:mailId': { of: 'anybody' },
  'help/:guide': { of: 'anybody' },
};

interface ByIdRoute {
  address: string;
  sample: Sample;
  /** GET where the route has a loader (as a page and as its data), POST where it has an action. */
  methods: ('GET' | 'DATA' | 'POST')[];
}

type Requests = ((browser: TestBrowser) => Promise<Response>)[];

function flatten(entries: readonly RouteConfigEntry[]): RouteConfigEntry[] {
  return entries.flatMap((entry) => [entry, ...flatten(entry.children ?? [])]);
}

const entries = flatten(routes).filter((entry) => entry.path?.includes(':'));

function byIdRoutes(): ByIdRoute[] {
  return Object.entries(samples).flatMap(([address, sample]) => {
    const entry = entries.find((candidate) => candidate.path === address);
    if (!entry) return [];
    const source = readFileSync(path.resolve(import.meta.dirname, '../../app', entry.file), 'utf8');
    const methods: ByIdRoute['methods'] = [];
    if (source.includes('export const loader = withAccess(')) methods.push('GET');
    if (methods.length > 0 && source.includes('export default')) methods.push('DATA');
    if (source.includes('export const action = withAccess(')) methods.push('POST');
    return [{ address, sample, methods }];
  });
}

const parametersOf = (address: string): string[] => [...address.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');

function fill(address: string, ids: Ids): string {
  return `/${address.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? '')}`;
}

/** What can be sent to the address by the method: one request, or as many as its action has bodies. */
function requestsOf(route: ByIdRoute, method: ByIdRoute['methods'][number], ids: Ids): Requests {
  const url = fill(route.address, ids);
  if (method !== 'POST') return [(browser) => browser.get(method === 'DATA' ? `${url}.data` : url)];
  const bodies = route.sample.posts?.(ids) ?? [];
  if (bodies.length === 0) throw new Error(`${route.address} has an action and no sample of what it is sent`);
  return bodies.map((body) => (browser) => {
    if ('json' in body) return browser.postJson(url, body.json);
    if ('form' in body) return browser.post(url, body.form);
    const form = new FormData();
    for (const [name, value] of Object.entries(body.multipart)) form.set(name, value);
    return browser.post(url, form);
  });
}

/** A response without what differs between any two requests: ids, moments, the nonce. */
async function plain(response: Response): Promise<{ status: number; location: string | null; text: string }> {
  const text = (await response.text())
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/kinds\/\w+/g, 'kinds/CODE')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\b1\d{12}\b/g, 'MOMENT')
    .replaceAll(/nonce(=\\?"|":")[\w+/=-]+/g, 'NONCE');
  return { status: response.status, location: response.headers.get('location'), text };
}

interface World {
  company: TestBrowser;
  expert: TestBrowser;
  ids: Ids;
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A company and an expert with a row of every kind, by the real pages and commands. */
async function makeWorld(name: string, npi: string): Promise<World> {
  const account = { password: 'three quiet herons at dusk', displayName: name };
  const company = web.newBrowser();
  const owner = `${name}@company.example`;
  await company.post('/sign-up/company', { ...account, email: owner, organizationName: name });
  const member = await one<{ userId: string; organizationId: string }>(sql`
    SELECT m.user_id, m.organization_id FROM membership m JOIN user_account u ON u.id = m.user_id
    WHERE u.email = ${owner}`);

  const expert = web.newBrowser();
  const reader = `${name}@expert.example`;
  await expert.post('/sign-up/expert', { ...account, email: reader, legalName: 'Ada Okafor', country: 'US' });
  const { id: expertId } = await one<{ id: string }>(sql`SELECT id FROM user_account WHERE email = ${reader}`);
  const statement = new FormData();
  const stated = { kind: 'us_physician', jurisdiction: 'US', expiresOn: '', number: npi, holderName: 'Ada Okafor' };
  for (const [field, value] of Object.entries(stated)) statement.set(field, value);
  statement.set('document', new File([png], 'licence.png', { type: 'image/png' }));
  expect((await expert.post('/expert/credentials/new', statement)).status).toBe(302);
  const credential = await one<{ id: string; documentId: string }>(sql`
    SELECT id, document_id FROM credential WHERE expert_id = ${expertId}::uuid`);

  await db.transaction(async (tx) => {
    const tokens = await internTokens(tx, [physician]);
    await tx.execute(sql`
      UPDATE expert SET capability_ids = ${[...tokens.values()]}::int[],
        capabilities_valid_until = assay_now() + interval '400 days' WHERE user_id = ${expertId}::uuid`);
  });
  const { jobId, taskIds } = await makeReviewedJob(db, member, {
    first: expertId,
    second: await makeExpert(db, [physician]),
    third: await makeExpert(db, [physician, boardCertified]),
  });
  const submitted = await one<{ id: string }>(sql`
    SELECT id FROM claim WHERE expert_id = ${expertId}::uuid AND status = 'submitted' LIMIT 1`);
  const held = await claimNext(db, expertId, jobId);

  const objection = { clause: 'timeNotPlausible', reason: 'Read in half a minute, it seems.', acceptedMinutes: '' };
  expect((await company.post(`/company/reviews/${submitted.id}/dispute`, objection)).status).toBe(302);
  const dispute = await one<{ id: string }>(sql`SELECT id FROM dispute WHERE claim_id = ${submitted.id}::uuid`);

  const layout = readLeieHeader(LEIE_HEADER.split(','));
  const listed = layout && readLeieRecord(layout, ['OKAFOR', 'ADA']);
  const match = await one<{ id: string }>(sql`
    WITH list AS (INSERT INTO exclusion_list (id, source, status, url, started_at, checked_at)
      VALUES (gen_random_uuid(), 'oig_leie', 'retired', '', assay_now(), assay_now()) RETURNING id)
    INSERT INTO exclusion_match (id, expert_id, list_id, fingerprint, strength, snapshot, found_at)
    SELECT gen_random_uuid(), ${expertId}::uuid, id, 'f', 'name_only', ${JSON.stringify(listed)}::jsonb, assay_now()
    FROM list RETURNING id`);

  const signal = await one<{ id: string }>(sql`
    INSERT INTO time_signal (id, claim_id, kind, figures, raised_at)
    VALUES (gen_random_uuid(), ${submitted.id}::uuid, 'too_long', '{"measured": 2, "bound": 1}', assay_now()) RETURNING id`);

  await admitExpert(db, expertId);
  const application = await one<{ id: string }>(sql`
    SELECT id FROM expert_application WHERE expert_id = ${expertId}::uuid`);

  expect((await expert.post('/expert/record', { intent: 'create', parts: 'work' })).status).toBe(302);
  const record = await one<{ id: string }>(sql`SELECT id FROM work_record WHERE expert_id = ${expertId}::uuid`);

  const upload = new FormData();
  upload.set('file', new File([tasksFile], 'tasks.jsonl'));
  const uploaded = await company.post(`/company/jobs/${jobId}/import`, upload);
  await company.post(`/company/jobs/${jobId}/results`, {});
  const { id: exportId } = await one<{ id: string }>(sql`SELECT id FROM result_export WHERE job_id = ${jobId}::uuid`);
  await buildExport(await makeSystemCtx(db), { exportId });
  return {
    company,
    expert,
    ids: {
      jobId,
      taskId: taskIds[0] ?? '',
      importId: uploaded.headers.get('location')?.split('/').at(-1) ?? '',
      exportId,
      claimId: submitted.id,
      disputeId: dispute.id,
      recordId: record.id,
      applicationId: application.id,
      matchId: match.id,
      signalId: signal.id,
      heldClaimId: held.claimId,
      fence: String(held.fence),
      credentialId: credential.id,
      kindCode: 'frm',
      expertId,
      documentId: credential.documentId,
    },
  };
}

async function one<Row extends object>(statement: ReturnType<typeof sql>): Promise<Row> {
  const row = await db.first<Row>(statement);
  if (!row) throw new Error('the row was not written');
  return row;
}

/** The ids an address is asked with: of the world, the claim the sample speaks of. */
const idsFor = ({ ids }: World, { claim }: Sample): Ids => (claim ? { ...ids, claimId: ids[claim] ?? '' } : ids);

describe('every address that names a row', () => {
  const all = byIdRoutes();
  let owner: World;
  let stranger: World;
  let admin: TestBrowser;

  beforeAll(async () => {
    owner = await makeWorld('owner', '1500100106');
    stranger = await makeWorld('stranger', '1508869488');
    const desk = await makeWorld('desk', '1500090091');
    await makeAdmin(db, 'desk@expert.example');
    admin = desk.expert;
  }, 120_000);

  it('has a sample here, and no sample outlives its address', () => {
    expect(new Set(Object.keys(samples))).toEqual(new Set(entries.map((entry) => entry.path)));
  });

  const owned = all.filter(({ sample }) => sample.of === 'company' || sample.of === 'expert');
  const browserOf = (world: World, { of }: Sample) => (of === 'company' ? world.company : world.expert);

  /** Sends as `browser` what names the row that is there, and the same with an id nobody has. */
  async function expectAbsent(
    browser: TestBrowser,
    route: ByIdRoute,
    method: ByIdRoute['methods'][number],
    ids: { there: Ids; absent: Ids },
    status: number,
  ): Promise<void> {
    const absent = requestsOf(route, method, ids.absent);
    for (const [index, request] of requestsOf(route, method, ids.there).entries()) {
      const refused = await plain(await request(browser));
      expect(refused.status).toBe(status);
      expect(refused).toEqual(await plain(await (absent[index] ?? request)(browser)));
    }
  }

  it.each(owned.flatMap((route) => route.methods.map((method) => ({ ...route, method }))))(
    '$method $address: the row of somebody else is as absent as no row at all',
    async ({ method, ...route }) => {
      const { sample } = route;
      const names = [...parametersOf(route.address), ...(method === 'POST' ? (sample.inBody ?? []) : [])];
      const acted = names.at(-1) ?? '';
      const foreign = idsFor(owner, sample);
      // The row that is shown or acted on is the owner's; what leads to it the owner's or the stranger's own.
      for (const before of names.length === 1 ? [foreign] : [foreign, idsFor(stranger, sample)]) {
        const ids = { there: { ...before, [acted]: foreign[acted] ?? '' }, absent: { ...before, [acted]: uuidv7() } };
        await expectAbsent(browserOf(stranger, sample), route, method, ids, 404);
      }
    },
  );

  it.each(all.filter(({ sample }) => sample.of === 'eligible'))(
    '$address: to an expert who may not take its tasks a job looks like none',
    async (route) => {
      const outsider = web.newBrowser();
      const account = { password: 'three quiet herons at dusk', displayName: 'Out Sider' };
      const fields = { ...account, email: 'outsider@expert.example', legalName: 'Out Sider', country: 'US' };
      await outsider.post('/sign-up/expert', fields);
      for (const method of route.methods) {
        await expectAbsent(outsider, route, method, { there: owner.ids, absent: { jobId: uuidv7() } }, 404);
      }
    },
  );

  it.each(all.filter(({ sample }) => sample.of === 'admin'))(
    '$address: to everybody but an admin a row that is there looks like one that is not',
    async (route) => {
      const absent = {
        applicationId: uuidv7(),
        matchId: uuidv7(),
        signalId: uuidv7(),
        credentialId: uuidv7(),
        disputeId: uuidv7(),
        kindCode: 'nobody_knows',
        expertId: uuidv7(),
      };
      for (const method of route.methods) {
        for (const browser of [owner.company, owner.expert, stranger.company, stranger.expert]) {
          await expectAbsent(browser, route, method, { there: owner.ids, absent }, 403);
        }
        for (const request of requestsOf(route, method, absent)) expect((await request(admin)).status).toBe(404);
      }
    },
  );

  it.each(all.filter(({ sample }) => sample.of === 'anybody'))('$address: no such row is 404', async (route) => {
    for (const method of route.methods) {
      for (const request of requestsOf(route, method, {
        mailId: uuidv7(),
        guide: 'no-such-guide',
        token: 'A'.repeat(22),
        listId: '9',
      })) {
        expect((await request(stranger.company)).status).toBe(404);
      }
    }
  });

  it('finds the row for whom it is for, so that the refusals above are about the visitor and not about the sample', async () => {
    const lost: string[] = [];
    for (const method of ['GET', 'POST'] as const) {
      for (const route of all.filter(({ methods, sample }) => methods.includes(method) && sample.of !== 'anybody')) {
        const { sample, address } = route;
        const browser = sample.of === 'admin' ? admin : browserOf(owner, sample);
        for (const request of requestsOf(route, method, idsFor(owner, sample))) {
          const { status } = await request(browser);
          if (status === 404 || status >= 500) lost.push(`${method} ${address}: ${status}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });
});
