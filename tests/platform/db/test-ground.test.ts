import { expect, test } from 'vitest';
import { makeCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();

test('a context carries the database clock, test keys and an actor of the asked kind', async () => {
  await moveClock(db, 86_400_000);
  const ctx = await makeCtx(db, { kind: 'expert', userId: '018f0000-0000-7000-8000-000000000001' });
  expect(ctx.now.getTime()).toBeGreaterThan(Date.now() + 86_000_000);
  expect(
    Buffer.from(ctx.services.secrets.decrypt(ctx.services.secrets.encrypt(Buffer.from('secret')))).toString(),
  ).toBe('secret');
});
