import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { parseInput } from '~/core/parse-input';
import type { ExpertCtx } from '~/features/accounts/context';
import { getCredentialForReview } from '~/features/credentials/get-credential-for-review.server';
import { importBadgeSchema } from '~/features/credentials/import-badge.schema';
import { importBadge } from '~/features/credentials/import-badge.server';
import { withdrawCredential } from '~/features/credentials/withdraw-credential.server';
import { badgeHandlers } from '~/platform/fakes/badges/badge-handlers.server';
import { fictionalIssuers, type FictionalIssuers } from '~/platform/fakes/badges/fictional-issuers.server';
import { mintBadge } from '~/platform/fakes/badges/mint-badge.server';
import { sql } from '~/platform/db/sql';
import { useTestDatabase } from '../../support/test-database';
import { countAudit, later, makeAdmin, makeExpert, readCapabilities, statePhysician } from './credential-fixtures';

const db = useTestDatabase();
const server = setupServer();
let issuers: FictionalIssuers;
let numbers = 1_500_000_000;

beforeAll(async () => {
  issuers = await fictionalIssuers();
  server.listen({ onUnhandledRequest: 'bypass' });
  server.use(...badgeHandlers([issuers.board]));
});
afterAll(() => server.close());
afterEach(() => {
  issuers.board.faults = {};
  issuers.board.revoked.clear();
});

/** A number with the check digit of an NPI (Luhn over 80840 and the number). */
function nextNpi(): string {
  numbers += 10;
  const digits = [...`80840${numbers / 10}`].reverse().map(Number);
  const sum = digits.reduce((total, digit, at) => total + (at % 2 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return `${numbers / 10}${(10 - (sum % 10)) % 10}`;
}

async function makeHolder(): Promise<{ ctx: ExpertCtx; credentialId: string; subjectId: string }> {
  const ctx = await makeExpert(db);
  const credentialId = await statePhysician(ctx, nextNpi(), 'Mei Tanaka');
  return { ctx: await later(db, ctx), credentialId, subjectId: `mailto:${ctx.actor.userId}@example.test` };
}

function readChecks(credentialId: string) {
  return db.query<Record<string, unknown>>(sql`
    SELECT * FROM credential_check WHERE credential_id = ${credentialId}::uuid AND method = 'vc' ORDER BY id`);
}

describe('importBadge', () => {
  it('keeps a valid badge as a check that decides nothing, and proves nothing by itself', async () => {
    const { ctx, credentialId, subjectId } = await makeHolder();
    const { jwt } = await mintBadge(issuers.board, { subjectId, validUntil: '2030-05-01T00:00:00Z' });
    const kept = expectOk(await importBadge(ctx, { credentialId, text: jwt }, [issuers.board.id]));
    expect(kept.outcome).toBe('valid');
    const [check] = await readChecks(credentialId);
    expect(check).toMatchObject({
      id: kept.checkId,
      outcome: 'found',
      decision: 'none',
      source: issuers.board.name,
      registerSpecialty: 'Board certification in cardiology',
      checkerUserId: null,
      facts: { binding: 'email', badge: { issuerId: issuers.board.id, algorithm: 'ES256' } },
    });
    expect(check?.['evidenceSha256']).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(check)).not.toContain(jwt.split('.')[1]);
    expect(await countAudit(db, 'credential.badgeChecked', credentialId)).toBe(1);
    expect((await readCapabilities(db, ctx.actor.userId)).names).toEqual([]);
    const status = await db.first(sql`SELECT status FROM credential WHERE id = ${credentialId}::uuid`);
    expect(status).toEqual({ status: 'format_checked' });
  });

  it('neither takes the place of the register’s answer nor hides it', async () => {
    const { ctx, credentialId, subjectId } = await makeHolder();
    const desk = await makeAdmin(db);
    const { jwt } = await mintBadge(issuers.board, { subjectId });
    expectOk(await importBadge(ctx, { credentialId, text: jwt }, [issuers.board.id]));
    expect(expectOk(await getCredentialForReview(desk, credentialId))).toMatchObject({ check: null, comparisons: [] });
  });

  it('believes no issuer the kind does not name, and none when it names none', async () => {
    const { ctx, credentialId, subjectId } = await makeHolder();
    const { jwt } = await mintBadge(issuers.board, { subjectId });
    expect(expectOk(await importBadge(ctx, { credentialId, text: jwt }))).toMatchObject({ outcome: 'refused' });
    expect(await readChecks(credentialId)).toMatchObject([
      { outcome: 'notFound', registerStatus: 'issuerNotAllowed', facts: { step: 'issuer', code: 'issuerNotAllowed' } },
    ]);
  });

  it('keeps each answer as what it is: revoked, unreachable, somebody else’s', async () => {
    const { ctx, credentialId, subjectId } = await makeHolder();
    const { jwt, place } = await mintBadge(issuers.board, { subjectId });
    issuers.board.revoked.add(place);
    await importBadge(ctx, { credentialId, text: jwt }, [issuers.board.id]);
    issuers.board.faults = { status: 'down' };
    await importBadge(ctx, { credentialId, text: jwt }, [issuers.board.id]);
    issuers.board.faults = {};
    const foreign = await mintBadge(issuers.board, { subjectId: 'mailto:amara@experts.example' });
    await importBadge(ctx, { credentialId, text: foreign.jwt }, [issuers.board.id]);
    expect(await readChecks(credentialId)).toMatchObject([
      { outcome: 'found', facts: { code: 'revoked', isActive: false } },
      { outcome: 'couldNotAsk', facts: { code: 'statusUnreachable' } },
      { outcome: 'notFound', facts: { code: 'subjectNotBound' } },
    ]);
  });

  it('refuses what is no badge, and keeps nothing of it', async () => {
    const { ctx, credentialId } = await makeHolder();
    const refusals = [
      ['My diploma', 'notABadge'],
      [JSON.stringify({ proof: { type: 'DataIntegrityProof' } }), 'badgeProofNotSupported'],
    ] as const;
    for (const [text, code] of refusals) {
      const refused = await importBadge(ctx, { credentialId, text }, [issuers.board.id]);
      expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid', code, fields: { text: [code] } } });
    }
    expect(await readChecks(credentialId)).toEqual([]);
    const given = { credentialId, text: ' ' };
    expect(parseInput(importBadgeSchema, given)).toMatchObject({ error: { fields: { text: ['badgeMissing'] } } });
    const long = { credentialId, text: 'x'.repeat(300_000) };
    expect(parseInput(importBadgeSchema, long)).toMatchObject({ error: { fields: { text: ['badgeTooLarge'] } } });
  });

  it('finds nobody else’s credential, and none that has ended', async () => {
    const owner = await makeHolder();
    const stranger = await makeHolder();
    const { jwt } = await mintBadge(issuers.board, { subjectId: stranger.subjectId });
    const input = { credentialId: owner.credentialId, text: jwt };
    expect(await importBadge(stranger.ctx, input, [issuers.board.id])).toMatchObject({
      ok: false,
      error: { kind: 'notFound', code: 'credentialNotFound' },
    });
    expectOk(await withdrawCredential(owner.ctx, { credentialId: owner.credentialId }));
    expect(await importBadge(owner.ctx, input, [issuers.board.id])).toMatchObject({
      ok: false,
      error: { kind: 'conflict', code: 'wrongState' },
    });
    expect(await readChecks(owner.credentialId)).toEqual([]);
  });

  it('asks on an expert’s behalf at most twenty times a day', async () => {
    const { ctx, credentialId, subjectId } = await makeHolder();
    const { jwt } = await mintBadge(issuers.board, { subjectId });
    for (let turn = 0; turn < 20; turn += 1) expectOk(await importBadge(ctx, { credentialId, text: jwt }));
    expect(await importBadge(ctx, { credentialId, text: jwt })).toMatchObject({
      ok: false,
      error: { kind: 'conflict', code: 'tooManyBadges' },
    });
  });
});
