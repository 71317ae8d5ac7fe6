import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { closeJob } from '~/features/jobs/close-job.server';
import { buildExport } from '~/features/results/build-export.server';
import { exportTaskSchema, type ExportTaskLine } from '~/features/results/export-format';
import { sealExportLine } from '~/features/results/export-line';
import { failLostExports } from '~/features/results/fail-lost-exports.server';
import { updateExportReady } from '~/features/results/export-store.server';
import { listExports } from '~/features/results/list-exports.server';
import { openExport } from '~/features/results/open-export.server';
import { requestExport } from '~/features/results/request-export.server';
import { retryExport } from '~/features/results/retry-export.server';
import { cancelTasks } from '~/features/verification/cancel-tasks.server';
import { buildVerifier } from '../../../scripts/building/build-verifier';
import { sql } from '~/platform/db/sql';
import {
  answerAll,
  claimNext,
  companyCtx,
  makeCompany,
  makeOpenJob,
  submit,
  twoTierPolicy,
} from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { testServices } from '../../support/test-services';
import { anotherPublicKey, exportText, makeReviewedJob, sha256, verifyText } from './export-fixture';

const db = useTestDatabase();
type Reviewed = Awaited<ReturnType<typeof makeReviewedJob>>;

let job: Reviewed;
let text: string;
let lines: string[];

beforeAll(async () => {
  job = await makeReviewedJob(db);
  text = await exportText(db, job);
  lines = text.trimEnd().split('\n');
});

function taskLine(index: number): ExportTaskLine {
  return exportTaskSchema.parse(JSON.parse(lines[index] ?? ''));
}

/** The file with one of its lines replaced; `index` counts from 0. */
function withLine(index: number, line: string): string {
  return `${lines.map((old, at) => (at === index ? line : old)).join('\n')}\n`;
}

async function faultOf(file: string | Uint8Array, publicKeyPem?: string) {
  const report = await verifyText(file, publicKeyPem);
  return report.ok ? undefined : [report.firstFault?.line, report.firstFault?.code];
}

/** Which export it is, as the header says. */
function headerOf(file: string): { jobId: string; exportedAt: string } {
  const { jobId, exportedAt } = JSON.parse(file.split('\n', 1)[0] ?? '') as { jobId: string; exportedAt: string };
  return { jobId, exportedAt };
}

describe('an export', () => {
  it('verifies untouched, with one line per decided task between header and footer', async () => {
    expect(await verifyText(text)).toEqual({ ok: true, ...headerOf(text), lines: 4, tasks: 2, firstFault: null });
  });

  it('carries every opinion, the unfinished claim, time, cost and the verdict with its tier and reason', () => {
    const agreed = taskLine(1);
    expect(agreed.opinions).toHaveLength(2);
    expect(agreed.unfinished).toMatchObject([{ outcome: 'released', reader: agreed.opinions[1]?.reader }]);
    expect(agreed.verdict).toMatchObject([
      { value: 'yes', tier: 1, method: 'agreed' },
      { value: 'yes', method: 'agreed' },
    ]);
    const escalated = taskLine(2);
    expect(escalated.opinions.map((opinion) => opinion.tier)).toEqual([1, 1, 2]);
    expect(escalated.verdict).toEqual([
      { criterionId: 'j1', value: 'yes', tier: 1, method: 'agreed', rationale: '' },
      { criterionId: 'j2', value: 'no', tier: 2, method: 'adjudicated', rationale: 'Guideline 2, section 4.' },
    ]);
    const [reader] = escalated.opinions;
    expect(reader).toMatchObject({ guidelineVersion: 1, amountMinor: 200, feeMinor: 40, costMinor: 240 });
    expect(reader?.payableMs).toBeGreaterThanOrEqual(60_000);
    expect(reader?.attestation).toEqual({ tokens: ['credential:us_physician:US'], validAtJudgment: true });
  });

  it('holds no name, e-mail, expert id or anything else that identifies a reader', async () => {
    const people = await db.query<{ userId: string; email: string; legalName: string }>(sql`
      SELECT e.user_id, u.email, e.legal_name FROM expert e JOIN user_account u ON u.id = e.user_id`);
    expect(people.length).toBeGreaterThan(2);
    for (const { userId, email, legalName } of people) {
      for (const secret of [userId, email, legalName]) expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/@|Secret|expertId|numberMasked/);
  });

  it('names a reader the same within a company and differently in another company', async () => {
    const second = await exportText(db, await makeReviewedJob(db, job.company, job.readers));
    const other = await exportText(db, await makeReviewedJob(db, await makeCompany(db), job.readers));
    const namesIn = (file: string) => new Set(file.match(/R-[0-9A-Z]{10}/g));
    expect(namesIn(text).size).toBe(3);
    expect(namesIn(second)).toEqual(namesIn(text));
    expect([...namesIn(other)].filter((name) => namesIn(text).has(name))).toEqual([]);
  });

  it('labels a stuck task, with the opinions and what was settled, and verifies', async () => {
    const oneTier = { ...twoTierPolicy, tiers: twoTierPolicy.tiers.slice(0, 1) };
    const stuck = await makeOpenJob(db, { policy: oneTier, company: job.company });
    for (const [reader, value] of [
      [job.readers.first, 'yes'],
      [job.readers.second, 'no'],
    ] as const) {
      const claim = await claimNext(db, reader, stuck.jobId);
      await submit(db, reader, claim, [
        { criterionId: 'j1', value: 'yes', rationale: '' },
        { criterionId: 'j2', value, rationale: '' },
      ]);
    }
    const file = await exportText(db, stuck);
    const line = exportTaskSchema.parse(JSON.parse(file.split('\n')[1] ?? ''));
    expect(line).toMatchObject({ status: 'stuck', stuckReason: 'noHigherTier', verdict: [{ criterionId: 'j1' }] });
    expect((await verifyText(file)).ok).toBe(true);
  });

  it('keeps what was read of a task that ended because its job was closed, and verifies; unread tasks stay out', async () => {
    const closed = await makeOpenJob(db, { tasks: 2, company: job.company });
    const claim = await claimNext(db, job.readers.first, closed.jobId);
    await submit(db, job.readers.first, claim, answerAll(['j1', 'j2'], 'yes'));
    const owner = await companyCtx(db, job.company);
    expectOk(await closeJob(owner, { jobId: closed.jobId, confirmation: 'Test job' }));
    expect(await cancelTasks(await makeSystemCtx(db), { jobId: closed.jobId })).toBe(2);
    const file = await exportText(db, closed);
    const line = exportTaskSchema.parse(JSON.parse(file.split('\n')[1] ?? ''));
    expect(line).toMatchObject({ status: 'cancelled', stuckReason: null, verdict: [], opinions: [{ tier: 1 }] });
    expect(await verifyText(file)).toMatchObject({ ok: true, tasks: 1 });
  });

  it('carries hidden fields exactly as they came in, sealed, when an owner asks for them, and never otherwise', async () => {
    const fields =
      '{"labels": [0.1, 1e-9, -0.0, 1e21, 12345678901234567890], "gold": {"__proto__": "x", "": null, "é": "\u2028剂量"}}';
    await db.execute(sql`
      INSERT INTO task_hidden (task_id, fields) VALUES (${job.taskIds[0] ?? ''}::uuid, ${fields}::jsonb)`);
    const file = await exportText(db, job, true);
    expect(await verifyText(file)).toMatchObject({ ok: true, lines: 4, tasks: 2 });
    const [, first, second] = file.split('\n');
    const line = JSON.parse(first ?? '') as { hidden: unknown };
    expect(JSON.stringify(line.hidden)).toBe(
      JSON.stringify({
        gold: JSON.parse('{"":null,"__proto__":"x","é":"\u2028剂量"}') as unknown,
        labels: [0.1, 1e-9, 0, 1e21, 12345678901234567000],
      }),
    );
    expect(exportTaskSchema.parse(JSON.parse(second ?? '')).hidden).toBeNull();
    expect(await faultOf(file.replace('"labels":[0.1,', '"labels":[0.2,'))).toEqual([2, 'signatureWrong']);
    expect(await faultOf(file.replace('"__proto__":"x"', '"__proto__":"y"'))).toEqual([2, 'signatureWrong']);
    expect(await exportText(db, job)).not.toContain('hidden');
  });

  it('exports a job without decided tasks as header and footer', async () => {
    const file = await exportText(db, await makeOpenJob(db));
    expect(await verifyText(file)).toMatchObject({ ok: true, lines: 2, tasks: 0 });
  });
});

describe('a touched export is refused and the first touched line named', () => {
  it('whatever one character is changed, removed or doubled in whatever line', async () => {
    const edits = fc.record({
      line: fc.nat({ max: lines.length - 1 }),
      at: fc.nat(),
      edit: fc.constantFrom('change', 'remove', 'double'),
      character: fc.constantFrom('0', '1', 'a', 'Z', ' ', '"', ',', '}', '\r', 'é'),
    });
    await fc.assert(
      fc.asyncProperty(edits, async ({ line, at, edit, character }) => {
        const old = lines[line] ?? '';
        const place = at % old.length;
        const here = old[place] ?? '';
        const inserted = { change: character, remove: '', double: here + here }[edit];
        fc.pre(inserted !== here);
        const touched = withLine(line, old.slice(0, place) + inserted + old.slice(place + 1));
        expect((await faultOf(touched))?.[0]).toBe(line + 1);
      }),
      { numRuns: 400 },
    );
  });

  it('for each kind of fact: value, rationale, reader, payable time, event, verdict, signature', async () => {
    const touches: [string | RegExp, string][] = [
      ['"value":"no"', '"value":"yes"'],
      ['Guideline 2, section 4.', 'Guideline 2, section 5.'],
      [/"payableMs":\d+/, '"payableMs":90000'],
      ['"kind":"escalated"', '"kind":"opened"'],
      ['"method":"adjudicated"', '"method":"agreed"'],
      ['"reader":"R-', '"reader":"R-X'],
    ];
    for (const [from, to] of touches) {
      const old = lines[2] ?? '';
      expect(old).toMatch(from);
      expect(await faultOf(withLine(2, old.replace(from, to)))).toEqual([3, 'signatureWrong']);
    }
  });

  it('for another spelling of the same signature and of the same content', async () => {
    const old = lines[1] ?? '';
    const last = /([A-Za-z0-9+/])=="/.exec(old)?.[1] ?? '';
    const alike = { A: 'B', Q: 'R', g: 'h', w: 'x' }[last] ?? '';
    expect(await faultOf(withLine(1, old.replace(`${last}=="`, `${alike}=="`)))).toEqual([2, 'notALine']);
    expect(await faultOf(withLine(1, old.replace('"status":', '"status": ')))).toEqual([2, 'notCanonical']);
    expect(await faultOf(text.replaceAll('\n', '\r\n'))).toEqual([1, 'notCanonical']);
  });

  it('for lines swapped, removed, repeated and added', async () => {
    const [header = '', first = '', second = '', footer = ''] = lines;
    const file = (...parts: string[]) => `${parts.join('\n')}\n`;
    expect(await faultOf(file(header, second, first, footer))).toEqual([2, 'outOfOrder']);
    expect(await faultOf(file(header, second, footer))).toEqual([2, 'outOfOrder']);
    expect(await faultOf(file(header, first, footer))).toEqual([3, 'outOfOrder']);
    expect(await faultOf(file(header, first, first, second, footer))).toEqual([3, 'outOfOrder']);
    expect(await faultOf(file(first, second, footer))).toEqual([1, 'headerMissing']);
    expect(await faultOf(file(header, first, second))).toEqual([4, 'footerMissing']);
    expect(await faultOf(file(header, first, second, footer, ''))).toEqual([5, 'afterFooter']);
    expect(await faultOf('')).toEqual([1, 'headerMissing']);
  });

  it('for a line of another export of the same job at the same place', async () => {
    const later = (await exportText(db, job)).split('\n');
    expect(await faultOf(withLine(1, later[1] ?? ''))).toEqual([2, 'lineBeforeDiffers']);
  });

  it('under another key, and for bytes that are not text', async () => {
    expect(await faultOf(text, anotherPublicKey())).toEqual([1, 'keyDiffers']);
    const bytes = Buffer.from(text, 'utf8');
    bytes[Buffer.byteLength(`${lines[0]}\n${lines[1]}\n`) + 20] = 0xff;
    expect(await faultOf(bytes)).toEqual([3, 'notReadable']);
  });

  it('signed anew by whoever holds the key, when a line contradicts its own chain of events', async () => {
    const touches: [string, (task: ExportTaskLine) => void][] = [
      [
        'opinionDiffers',
        (task) => task.opinions[0]?.answers.splice(0, 1, { criterionId: 'j1', value: 'no', rationale: '' }),
      ],
      ['opinionDiffers', (task) => task.opinions.pop()],
      ['verdictDiffers', (task) => Object.assign(task.verdict[0] ?? {}, { value: 'no' })],
      ['eventsBroken', (task) => task.events.splice(1, 1)],
      ['eventsBroken', (task) => Object.assign(task.events[1] ?? {}, { at: '2026-01-01T00:00:00.000Z' })],
      ['headDiffers', (task) => task.events.pop()],
      ['contentDiffers', (task) => (task.contentHash = 'other')],
      ['payDiffers', (task) => Object.assign(task.opinions[0] ?? {}, { payableMs: 120_000 })],
      ['statusDiffers', (task) => (task.status = 'stuck')],
    ];
    for (const [code, touch] of touches) {
      const { line: _line, previousSha256: _previous, signature: _signature, ...task } = taskLine(2);
      const copy = structuredClone(task) as ExportTaskLine;
      touch(copy);
      const position = { line: 3, previousSha256: sha256(lines[1] ?? '') };
      const forged = sealExportLine(copy, position, { sha256, sign: testServices().secrets.sign });
      expect([code, await faultOf(withLine(2, forged.text))]).toEqual([code, [3, code]]);
    }
  });

  it('exported from a database in which somebody altered a stored answer', async () => {
    const altered = await makeReviewedJob(db);
    await db.execute(sql`
      UPDATE review_answer SET value = 'no' WHERE criterion_id = 'j1'
        AND review_id = (SELECT id FROM review WHERE task_id = ${altered.taskIds[1]}::uuid ORDER BY submitted_at LIMIT 1)`);
    expect(await faultOf(await exportText(db, altered))).toEqual([3, 'opinionDiffers']);
  });
});

describe('asking for an export', () => {
  it('answers the waiting one instead of building two, and builds each once', async () => {
    const ctx = await companyCtx(db, job.company);
    const first = expectOk(await requestExport(ctx, { jobId: job.jobId, includesHidden: false }));
    expect(expectOk(await requestExport(ctx, { jobId: job.jobId, includesHidden: false }))).toEqual(first);
    expect(await openExport(ctx, first.exportId)).toMatchObject({ ok: false, error: { code: 'exportNotReady' } });
    await buildExport(await makeSystemCtx(db), first);
    const built = (await listExports(ctx, job.jobId))[0];
    await buildExport(await makeSystemCtx(db), first);
    expect((await listExports(ctx, job.jobId))[0]).toEqual(built);
    expect(built).toMatchObject({ id: first.exportId, status: 'ready', taskCount: 2 });
    expect(expectOk(await requestExport(ctx, { jobId: job.jobId, includesHidden: false }))).not.toEqual(first);
  });

  it('keeps the size of a file of several gigabytes', async () => {
    const { jobId, company } = await makeOpenJob(db);
    const ctx = await companyCtx(db, company);
    const { exportId } = expectOk(await requestExport(ctx, { jobId, includesHidden: false }));
    const written = { storageKey: 'exports/large', taskCount: 2, byteSize: 5_000_000_000, sha256: 'none' };
    await updateExportReady(db, { id: exportId, ...written });
    expect(await listExports(ctx, jobId)).toMatchObject([{ id: exportId, byteSize: 5_000_000_000 }]);
  });

  it('gives hidden fields to owners only, asked for and downloaded', async () => {
    const owner = await companyCtx(db, job.company);
    const member = { ...owner, actor: { ...owner.actor, role: 'member' as const } };
    const refusal = { ok: false, error: { kind: 'forbidden', code: 'hiddenOwnerOnly' } };
    const plain = expectOk(await requestExport(member, { jobId: job.jobId, includesHidden: false }));
    expect(await requestExport(member, { jobId: job.jobId, includesHidden: true })).toMatchObject(refusal);
    const { exportId } = expectOk(await requestExport(owner, { jobId: job.jobId, includesHidden: true }));
    expect(exportId).not.toBe(plain.exportId);
    expectOk(await buildExport(await makeSystemCtx(db), { exportId }));
    expect(await openExport(member, exportId)).toMatchObject(refusal);
    expect((await openExport(owner, exportId)).ok).toBe(true);
  });

  it('shows a build that broke as failed, builds it when asked again, and as queued while it is tried', async () => {
    const { jobId, company } = await makeOpenJob(db);
    const ctx = await companyCtx(db, company);
    const request = expectOk(await requestExport(ctx, { jobId, includesHidden: false }));
    const system = await makeSystemCtx(db);
    const seen: string[] = [];
    const look = async () => seen.push((await listExports(ctx, jobId))[0]?.status ?? 'none');
    const broken = {
      ...system.services.storage,
      write: async () => {
        await look();
        throw new Error('the disk is full');
      },
    };
    const onBrokenDisk = { ...system, services: { ...system.services, storage: broken } };
    for (const _try of [1, 2]) {
      await expect(buildExport(onBrokenDisk, request)).rejects.toThrow('the disk is full');
      await look();
    }
    expect(seen).toEqual(['queued', 'failed', 'queued', 'failed']);
    const foreign = await companyCtx(db, await makeCompany(db));
    expect(await retryExport(foreign, request)).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    expectOk(await retryExport(ctx, request));
    expectOk(await retryExport(ctx, request));
    const jobs = await db.query(sql`
      SELECT attempts FROM graphile_worker.jobs WHERE key = ${`export:${request.exportId}`}`);
    expect(jobs).toEqual([{ attempts: 0 }]);
    await look();
    expectOk(await buildExport(system, request));
    await look();
    expectOk(await retryExport(ctx, request));
    await look();
    expect(seen.slice(4)).toEqual(['queued', 'ready', 'ready']);
  });

  it('marks an export failed that nobody will build any more, and no other', async () => {
    const { jobId, company } = await makeOpenJob(db);
    const ctx = await companyCtx(db, company);
    const lost = expectOk(await requestExport(ctx, { jobId, includesHidden: false }));
    const waiting = expectOk(await requestExport(ctx, { jobId, includesHidden: true }));
    await db.execute(sql`
      UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = ${`export:${lost.exportId}`}`);
    const statuses = async () => new Map((await listExports(ctx, jobId)).map((entry) => [entry.id, entry.status]));
    await failLostExports(await makeSystemCtx(db));
    expect((await statuses()).get(lost.exportId)).toBe('queued');
    await moveClock(db, 6 * 60_000);
    await failLostExports(await makeSystemCtx(db));
    expect(await statuses()).toEqual(
      new Map([
        [lost.exportId, 'failed'],
        [waiting.exportId, 'queued'],
      ]),
    );
  });

  it("shows another company neither the job's exports nor their files", async () => {
    const own = await companyCtx(db, job.company);
    const foreign = await companyCtx(db, await makeCompany(db));
    const [latest] = await listExports(own, job.jobId);
    expect(await listExports(foreign, job.jobId)).toEqual([]);
    expect(await openExport(foreign, latest?.id ?? '')).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    expect(await requestExport(foreign, { jobId: job.jobId, includesHidden: false })).toMatchObject({
      ok: false,
      error: { kind: 'notFound' },
    });
  });
});

describe('npm run verify:export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-verify-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(file: string, publicKeyPem: string, program = ['--import', 'tsx', 'scripts/verify-export.ts']) {
    writeFileSync(join(folder, 'export.jsonl'), file);
    writeFileSync(join(folder, 'key.pem'), publicKeyPem);
    const result = spawnSync(
      process.execPath,
      [...program, join(folder, 'export.jsonl'), '--key', join(folder, 'key.pem')],
      { encoding: 'utf8', env: { NODE_ENV: 'production' } },
    );
    return { status: result.status, json: JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '{}') as unknown };
  }

  it('accepts the untouched file with no configuration, and names the first touched line otherwise', () => {
    const key = testServices().secrets.publicKeyPem;
    expect(run(text, key)).toEqual({
      status: 0,
      json: { verify: 'export', ok: true, ...headerOf(text), lines: 4, tasks: 2, firstFault: null },
    });
    const touched = withLine(2, (lines[2] ?? '').replace('"value":"no"', '"value":"yes"'));
    expect(run(touched, key)).toMatchObject({
      status: 1,
      json: { ok: false, lines: 2, tasks: 1, firstFault: { line: 3, reason: 'signatureWrong' } },
    });
  });

  it('is one file for companies that runs where nothing is installed', async () => {
    await buildVerifier(folder);
    const key = testServices().secrets.publicKeyPem;
    const program = [join(folder, 'verify-export.mjs')];
    expect(run(text, key, program)).toMatchObject({ status: 0, json: { ok: true, tasks: 2 } });
    const touched = withLine(2, (lines[2] ?? '').replace('"value":"no"', '"value":"yes"'));
    expect(run(touched, key, program)).toMatchObject({ status: 1, json: { firstFault: { line: 3 } } });
  });
});
