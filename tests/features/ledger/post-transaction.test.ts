import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { describe, expect, test } from 'vitest';
import type { AccountRef } from '~/features/ledger/account-ref';
import { checkLedger } from '~/features/ledger/check-ledger.server';
import { getBalanceMinor } from '~/features/ledger/get-balance.server';
import { listAccountPostings } from '~/features/ledger/list-postings.server';
import { postTransaction } from '~/features/ledger/post-transaction.server';
import type { Posting } from '~/features/ledger/posting';
import { sql } from '~/platform/db/sql';
import { useTestDatabase } from '../../support/test-database';

const db = useTestDatabase({ poolSize: 12 });
const at = new Date('2026-11-21T10:00:00Z');
const company = (organizationId: string): AccountRef => ({ kind: 'company_available', organizationId });
const reserve = (jobId: string): AccountRef => ({ kind: 'job_reserved', jobId });
const clearing: AccountRef = { kind: 'stripe_clearing' };

function transfer(key: string, from: AccountRef, to: AccountRef, amountMinor: bigint): Posting {
  return {
    kind: 'trial',
    idempotencyKey: key,
    at,
    currency: 'USD',
    entries: [
      { account: from, amountMinor: -amountMinor },
      { account: to, amountMinor },
    ],
    references: {},
  };
}
const post = (posting: Posting) => db.transaction((tx) => postTransaction(tx, posting));
const balance = (ref: AccountRef) => getBalanceMinor(db, ref, 'USD');

describe('posting', () => {
  test('moves money once however often it is repeated', async () => {
    const org = company(uuidv7());
    const posting = transfer(uuidv7(), clearing, org, 500n);
    expect(await post(posting)).toBe('posted');
    expect(await post(posting)).toBe('alreadyPosted');
    expect(await balance(org)).toBe(500n);
  });

  test('twenty at once under one key move money once', async () => {
    const org = company(uuidv7());
    const posting = transfer(uuidv7(), clearing, org, 700n);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => post(posting)));
    expect(outcomes.filter((outcome) => outcome === 'posted')).toHaveLength(1);
    expect(await balance(org)).toBe(700n);
  });

  test('a known key with other entries is a fault, not a second posting', async () => {
    const org = company(uuidv7());
    const key = uuidv7();
    await post(transfer(key, clearing, org, 500n));
    await expect(post(transfer(key, clearing, org, 501n))).rejects.toThrow('known with other entries');
    await expect(post(transfer(key, clearing, company(uuidv7()), 500n))).rejects.toThrow('known with other entries');
    expect(await balance(org)).toBe(500n);
  });

  test('what is rolled back leaves nothing, not even the key', async () => {
    const org = company(uuidv7());
    const posting = transfer(uuidv7(), clearing, org, 500n);
    await expect(
      db.transaction(async (tx) => {
        await postTransaction(tx, posting);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await balance(org)).toBe(0n);
    expect(await post(posting)).toBe('posted');
  });

  test('an account that must not be overdrawn is never overdrawn, by any number of postings at once', async () => {
    const org = company(uuidv7());
    await post(transfer(uuidv7(), clearing, org, 1_000n));
    const tries = Array.from({ length: 12 }, () => post(transfer(uuidv7(), org, reserve(uuidv7()), 300n)));
    const settled = await Promise.allSettled(tries);
    expect(settled.filter((each) => each.status === 'fulfilled')).toHaveLength(3);
    const reasons = settled.filter((each) => each.status === 'rejected').map((each) => String(each.reason));
    expect(reasons.every((reason) => reason.includes('ledger_account_not_overdrawn'))).toBe(true);
    expect(await balance(org)).toBe(100n);
  });

  test('postings of opposite direction between the same accounts at once all get through', async () => {
    const [a, b] = [company(uuidv7()), company(uuidv7())];
    await post(transfer(uuidv7(), clearing, a, 10_000n));
    await post(transfer(uuidv7(), clearing, b, 10_000n));
    const moves = Array.from({ length: 60 }, (_, index) =>
      post(index % 2 ? transfer(uuidv7(), a, b, 10n) : transfer(uuidv7(), b, a, 10n)),
    );
    expect(new Set(await Promise.all(moves))).toEqual(new Set(['posted']));
    expect(await balance(a)).toBe(10_000n);
  });

  test('random postings in random company keep every balance what a plain model says, and the ledger at zero', async () => {
    const arbitrary = fc.array(
      fc.record({ from: fc.nat(4), to: fc.nat(4), amountMinor: fc.bigInt({ min: 1n, max: 5_000n }), key: fc.nat(20) }),
      { minLength: 1, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(arbitrary, async (moves) => {
        const run = uuidv7();
        const accounts = Array.from({ length: 5 }, (_, index) => (index === 0 ? clearing : company(uuidv7())));
        const before = await balance(clearing);
        const model = new Map<AccountRef, bigint>(
          accounts.map((account) => [account, account === clearing ? before : 0n]),
        );
        const posted = new Map<number, (typeof moves)[number]>();
        for (const move of moves) {
          const { from: f, to: t, amountMinor, key } = move;
          const [from, to] = [accounts[f], accounts[t]];
          if (!from || !to || f === t) continue;
          const known = posted.get(key);
          const outcome = await post(transfer(`${run}:${key}`, from, to, amountMinor)).catch((error: unknown) =>
            String(error),
          );
          const short = from !== clearing && (model.get(from) ?? 0n) < amountMinor;
          if (known) {
            const same = known.from === f && known.to === t && known.amountMinor === amountMinor;
            expect(outcome).toEqual(same ? 'alreadyPosted' : expect.stringContaining('other entries'));
          } else if (short) {
            expect(outcome).toContain('ledger_account_not_overdrawn');
          } else {
            expect(outcome).toBe('posted');
            posted.set(key, move);
            model.set(from, (model.get(from) ?? 0n) - amountMinor);
            model.set(to, (model.get(to) ?? 0n) + amountMinor);
          }
        }
        for (const [account, amount] of model) expect(await balance(account)).toBe(amount);
        expect(await checkLedger(db)).toMatchObject({ ok: true, sumMinor: 0n, balanceSumMinor: 0n });
      }),
      { numRuns: 25 },
    );
  });
});

describe('the database itself', () => {
  test('refuses entries that do not sum to zero', async () => {
    const org = company(uuidv7());
    await post(transfer(uuidv7(), clearing, org, 100n));
    const lopsided = db.transaction((tx) =>
      tx.execute(sql`
        WITH t AS (
          INSERT INTO ledger_transaction (id, kind, idempotency_key, at) VALUES (gen_random_uuid(), 'trial', ${uuidv7()}, ${at}) RETURNING id
        )
        INSERT INTO ledger_entry (transaction_id, account_id, amount_minor)
        SELECT t.id, a.id, 5 FROM t, ledger_account a WHERE a.organization_id = ${'organizationId' in org ? org.organizationId : ''}::uuid`),
    );
    await expect(lopsided).rejects.toThrow('does not sum to zero');
  });

  test.each([
    ['an entry changed', sql`UPDATE ledger_entry SET amount_minor = amount_minor + 1`],
    ['an entry deleted', sql`DELETE FROM ledger_entry`],
    ['a transaction changed', sql`UPDATE ledger_transaction SET kind = 'other'`],
    ['a transaction deleted', sql`DELETE FROM ledger_transaction`],
  ])('refuses %s', async (_name, statement) => {
    await post(transfer(uuidv7(), clearing, company(uuidv7()), 100n));
    await expect(db.execute(statement)).rejects.toThrow('append-only');
  });
});

describe('reading', () => {
  test('an account lists its postings newest first, page by page, each with the balance after it', async () => {
    const org = company(uuidv7());
    for (const amount of [100n, 200n, 300n]) await post(transfer(uuidv7(), clearing, org, amount));
    await post(transfer(uuidv7(), org, reserve(uuidv7()), 50n));
    const first = await listAccountPostings(db, org, 'USD', { limit: 2 });
    expect(first.map((row) => [row.amountMinor, row.balanceAfterMinor])).toEqual([
      [-50n, 550n],
      [300n, 600n],
    ]);
    const last = first.at(-1);
    const second = await listAccountPostings(db, org, 'USD', { limit: 5, ...(last ? { before: last.entryId } : {}) });
    expect(second.map((row) => [row.amountMinor, row.balanceAfterMinor])).toEqual([
      [200n, 300n],
      [100n, 100n],
    ]);
  });

  test('the check counts a balance that was tampered with', async () => {
    await expect(
      db.transaction(async (tx) => {
        await tx.execute(
          sql`UPDATE ledger_account SET balance_minor = balance_minor + 1 WHERE kind = 'company_available'`,
        );
        const check = await checkLedger(tx);
        expect(check.ok).toBe(false);
        expect(check.wrongBalanceCount).toBeGreaterThan(0);
        throw new Error('undo');
      }),
    ).rejects.toThrow('undo');
    expect((await checkLedger(db)).ok).toBe(true);
  });
});
