import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { openSessions } from '~/features/accounts/open-sessions.server';
import { openHeartbeats } from '~/features/timekeeping/open-heartbeats.server';
import { pauseClock } from '~/features/timekeeping/pause-clock.server';
import { resumeClock } from '~/features/timekeeping/resume-clock.server';
import { releaseClaim } from '~/features/verification/release-claim.server';
import { sha256Hex } from '~/platform/crypto/hash.server';
import { sql } from '~/platform/db/sql';
import { answerBeats } from '~/answer-beats.server';
import { claimNext, expertCtx, makeCompany, makeExpert, makeOpenJob, physician } from '../support/marketplace';
import { moveClock, useTestDatabase } from '../support/test-database';
import { testServices } from '../support/test-services';

const db = useTestDatabase({ poolSize: 20 });
let server: Server;
let site = '';

beforeAll(async () => {
  const sessions = openSessions(db, { secure: false });
  const answersBeat = answerBeats({
    heartbeats: openHeartbeats(db),
    appUrl: 'http://assay.test',
    log: testServices().log,
    sessionCookie: sessions.sessionCookieName,
  });
  server = createServer((request, response) => {
    if (!answersBeat(request, response)) response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const signIn = async (userId: string) => (await openSessions(db, { secure: false }).createSession(userId, {})).id;

interface Sent {
  token?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

async function beat(claimId: string, sent: Sent): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${site}/expert/work/${claimId}/beat`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: site,
      ...(sent.token ? { cookie: `a=b; assay_session=${sent.token}` } : {}),
      ...sent.headers,
    },
    body: typeof sent.body === 'string' ? sent.body : JSON.stringify(sent.body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function held() {
  const { jobId } = await makeOpenJob(db, { tasks: 2 });
  const expert = await makeExpert(db, [physician]);
  const claim = await claimNext(db, expert, jobId);
  return { expert, claim, jobId, token: await signIn(expert) };
}

const clockOf = (claimId: string) =>
  db.first<{ sequence: number; payableMs: number; revision: number }>(
    sql`SELECT sequence, payable_ms, revision FROM running_clock WHERE claim_id = ${claimId}::uuid`,
  );
const working = (fence: number, sequence: number) => ({ fence, sequence, activity: ['edit'] });

it('counts a beat, and the same beat again changes nothing', async () => {
  const { claim, token } = await held();
  await moveClock(db, 30_000);
  const first = await beat(claim.claimId, { token, body: working(claim.fence, 1) });
  expect(first).toMatchObject({ status: 200, body: { clock: { mode: 'running', kind: 'active', sequence: 1 } } });
  const { payableMs } = first.body['clock'] as { payableMs: number };
  expect(payableMs).toBeGreaterThanOrEqual(30_000);
  const kept = await clockOf(claim.claimId);
  await moveClock(db, 30_000);
  const again = await beat(claim.claimId, { token, body: working(claim.fence, 1) });
  expect(again).toMatchObject({ status: 200, body: { clock: { payableMs, sequence: 1 } } });
  expect(await clockOf(claim.claimId)).toEqual(kept);
});

it('counts nothing for who is not signed in, signed out, too long signed in, or somebody else', async () => {
  const { claim, token } = await held();
  const stranger = await signIn(await makeExpert(db, [physician]));
  const company = await signIn((await makeCompany(db)).userId);
  const old = await signIn(await makeExpert(db, [physician]));
  await db.execute(sql`UPDATE session SET expires_at = now() - interval '1 second' WHERE id = ${sha256Hex(old)}`);
  const before = await clockOf(claim.claimId);
  const body = working(claim.fence, 1);
  expect(await beat(claim.claimId, { body })).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  for (const bad of [old, 'made-up', stranger.slice(1)]) {
    expect((await beat(claim.claimId, { token: bad, body })).status).toBe(401);
  }
  for (const other of [stranger, company]) {
    expect(await beat(claim.claimId, { token: other, body })).toMatchObject({
      status: 404,
      body: { code: 'claimEnded' },
    });
  }
  await openSessions(db, { secure: false }).invalidateSession(token);
  expect((await beat(claim.claimId, { token, body })).status).toBe(401);
  expect(await clockOf(claim.claimId)).toEqual(before);
});

it('takes a beat about a clock the process remembers from nobody else, and from nobody who has signed out', async () => {
  const { claim, token } = await held();
  const stranger = await signIn(await makeExpert(db, [physician]));
  const send = async (by: string, sequence: number) =>
    (await beat(claim.claimId, { token: by, body: working(claim.fence, sequence) })).status;
  // The first of two is read from the database, the second counted from memory.
  expect([await send(token, 1), await send(token, 2)]).toEqual([200, 200]);
  const known = await clockOf(claim.claimId);
  expect(await send(stranger, 3)).toBe(404);
  expect(await clockOf(claim.claimId)).toEqual(known);
  expect([await send(token, 3), await send(token, 4)]).toEqual([200, 200]);
  const last = await clockOf(claim.claimId);
  await openSessions(db, { secure: false }).invalidateSession(token);
  expect(await send(token, 5)).toBe(401);
  expect(await clockOf(claim.claimId)).toEqual(last);
});

it('refuses other sites, other fences, other claims and what is no beat', async () => {
  const { claim, token } = await held();
  const body = working(claim.fence, 1);
  const foreign = await beat(claim.claimId, { token, body, headers: { origin: 'https://elsewhere.example' } });
  expect(foreign.status).toBe(403);
  const crossSite = await beat(claim.claimId, { token, body, headers: { 'sec-fetch-site': 'cross-site' } });
  expect(crossSite.status).toBe(403);
  expect((await beat(uuidv7(), { token, body })).status).toBe(404);
  expect((await beat(claim.claimId, { token, body: working(claim.fence + 1, 1) })).status).toBe(409);
  for (const wrong of ['{', '', '[]', {}, { ...body, sequence: 0 }, { ...body, activity: ['mind'] }]) {
    expect((await beat(claim.claimId, { token, body: wrong })).status).toBe(422);
  }
  const long = await beat(claim.claimId, { token, body: { ...body, more: 'x'.repeat(3_000) } });
  expect(long.status).toBe(413);
  expect((await clockOf(claim.claimId))?.sequence).toBe(0);
  expect((await fetch(`${site}/expert/work/${claim.claimId}/beat`)).status).toBe(418);
});

it('counts many at once, each once, and two of one claim one after the other', async () => {
  const all = await Promise.all(Array.from({ length: 12 }, held));
  await moveClock(db, 20_000);
  const answers = await Promise.all(
    all.flatMap(({ claim, token }) =>
      [1, 2, 3].map((sequence) => beat(claim.claimId, { token, body: working(claim.fence, sequence) })),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  for (const { claim } of all) {
    const clock = await clockOf(claim.claimId);
    expect(clock?.payableMs).toBeGreaterThanOrEqual(20_000);
    expect(clock?.payableMs).toBeLessThan(30_000);
  }
});

it('counts to the moment of the database, also where its clock was set forward or back between two beats', async () => {
  const { claim, token } = await held();
  const send = async (sequence: number) => {
    const { body } = await beat(claim.claimId, { token, body: working(claim.fence, sequence) });
    const { clock, now } = body as { clock: { payableMs: number }; now: string };
    return { payableMs: clock.payableMs, nowMs: Date.parse(now) };
  };
  const first = await send(1);
  await moveClock(db, 30_000);
  const second = await send(2);
  expect(second.payableMs - first.payableMs).toBeGreaterThanOrEqual(30_000);
  expect(second.nowMs - first.nowMs).toBe(second.payableMs - first.payableMs);
  await moveClock(db, -20_000);
  const third = await send(3);
  expect(third.payableMs).toBe(second.payableMs);
  expect(third.nowMs).toBeLessThan(second.nowMs - 10_000);
});

it('sees what a command wrote between two beats', async () => {
  const { expert, claim, token } = await held();
  await moveClock(db, 20_000);
  const first = await beat(claim.claimId, { token, body: working(claim.fence, 1) });
  expect(first).toMatchObject({ status: 200, body: { clock: { mode: 'running' } } });
  expectOk(await pauseClock(await expertCtx(db, expert), claim));
  await moveClock(db, 20_000);
  const paused = await beat(claim.claimId, { token, body: working(claim.fence, 2) });
  expect(paused).toMatchObject({ status: 200, body: { clock: { mode: 'paused', kind: 'paused' } } });
  expectOk(await resumeClock(await expertCtx(db, expert), claim));
  await moveClock(db, 20_000);
  const counted = await beat(claim.claimId, { token, body: working(claim.fence, 3) });
  const { payableMs } = counted.body['clock'] as { payableMs: number };
  expect(payableMs).toBeGreaterThanOrEqual(40_000);
  expect(payableMs).toBeLessThan(50_000);
  expectOk(await releaseClaim(await expertCtx(db, expert), claim));
  expect(await beat(claim.claimId, { token, body: working(claim.fence, 4) })).toMatchObject({
    status: 404,
    body: { code: 'claimEnded' },
  });
});

it('one claim whose time cannot be stored stops no other in its group', async () => {
  const [bad, good] = [await held(), await held()];
  // Payable time of another claim of the same expert that the next cut would overlap.
  await db.execute(sql`
    INSERT INTO segment (claim_id, expert_id, kind, payable, rule, rule_version, started_at, ended_at)
    VALUES (${(await claimNext(db, bad.expert, bad.jobId)).claimId}::uuid, ${bad.expert}::uuid, 'active', true, 'trial', 1,
      assay_now() + interval '1 minute', assay_now() + interval '30 minutes')`);
  await db.execute(sql`UPDATE claim SET cap_ms = 86400000 WHERE id = ${bad.claim.claimId}::uuid`);
  for (let minute = 1; minute <= 10; minute += 1) {
    await moveClock(db, 60_000);
    const both = await Promise.all(
      [bad, good].map(({ claim, token }) => beat(claim.claimId, { token, body: working(claim.fence, minute) })),
    );
    expect(both[1]?.status).toBe(200);
    if (minute === 10) expect(both[0]?.status).toBe(503);
  }
});
