import { uuidv7 } from 'uuidv7';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSessions } from '~/features/accounts/open-sessions.server';
import { replacePassword } from '~/features/accounts/replace-password.server';
import { signIn } from '~/features/accounts/sign-in.server';
import type { AttemptLimiter } from '~/platform/auth/attempt-limiter';
import { hashPassword } from '~/platform/auth/hash-password.server';
import { sql } from '~/platform/db/sql';
import { makeExpert } from '../../support/marketplace';
import { makeCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();
const known = 'three quiet herons at dusk';
let userId: string;
let email: string;

const attempts: AttemptLimiter = { take: async () => true, reset: async () => undefined };

async function reset(): Promise<string> {
  const passwordHash = await hashPassword('the owner chose this one meanwhile');
  await db.transaction((tx) => replacePassword(tx, { userId, passwordHash, replaces: null }));
  return passwordHash;
}

const hashNow = async () =>
  (await db.first<{ passwordHash: string }>(sql`SELECT password_hash FROM user_account WHERE id = ${userId}::uuid`))
    ?.passwordHash;
const sessionCount = async () =>
  (await db.query(sql`SELECT 1 AS one FROM session WHERE user_id = ${userId}::uuid`)).length;

beforeEach(async () => {
  userId = await makeExpert(db, []);
  email = `${uuidv7()}@example.test`;
  const passwordHash = await hashPassword(known);
  await db.execute(
    sql`UPDATE user_account SET email = ${email}, password_hash = ${passwordHash} WHERE id = ${userId}::uuid`,
  );
});

describe('a password that was replaced meanwhile', () => {
  it('lets no change through that the one before allowed', async () => {
    const before = (await hashNow()) ?? '';
    const after = await reset();
    const change = { userId, passwordHash: await hashPassword('what a thief would like'), replaces: before };
    expect(await db.transaction((tx) => replacePassword(tx, change))).toBe(false);
    expect(await hashNow()).toBe(after);
  });

  it('leaves no session to a sign-in that had verified the one before', async () => {
    const sessions = openSessions(db, { secure: false });
    const create = sessions.createSession.bind(sessions);
    sessions.createSession = async (...words: Parameters<typeof create>) => {
      await reset();
      return create(...words);
    };
    const from = { attempts, clientAddress: '::1', sessions, sessionToken: null };
    const result = await signIn(await makeCtx(db, { kind: 'anonymous' }), { email, password: known }, from);
    expect(result).toMatchObject({ ok: false, error: { code: 'wrongCredentials' } });
    expect(await sessionCount()).toBe(0);
  });
});
