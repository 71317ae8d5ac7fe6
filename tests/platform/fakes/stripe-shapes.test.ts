import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sql } from '~/platform/db/sql';
import { createCustomer } from '~/platform/stripe/create-customer.server';
import { createTransfer } from '~/platform/stripe/create-transfer.server';
import { openAccount, openCheckout, press, useFakeStripe } from './use-fake-stripe';

const FIXTURES = '../shared/stripe/fixtures3.json';

type Shape = Record<string, unknown>;

/** Keys whose members the caller names, or which Stripe shows only for some kinds of payment. */
const openKeys = new Set(['metadata', 'capabilities', 'payment_method_options', 'previous_attributes']);
/** Shown by Stripe only while the payment stands at a step that the fake's payments never show. */
const absentKeys = new Set(['shipping_cost.shipping_rate']);

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

/** Where `ours` lacks a key of Stripe's example or holds another type; null on either side says nothing about the type. */
function findDifferences(example: Shape, ours: Shape, path = ''): string[] {
  return Object.entries(example).flatMap(([key, theirs]) => {
    const at = path ? `${path}.${key}` : key;
    if (!(key in ours)) return absentKeys.has(at) ? [] : [`${at} is missing`];
    const mine = ours[key];
    if (mine === null || theirs === null || mine === undefined || openKeys.has(key)) return [];
    if (kindOf(mine) !== kindOf(theirs)) return [`${at} is ${kindOf(mine)}, not ${kindOf(theirs)}`];
    return isShape(mine) && isShape(theirs) ? findDifferences(theirs, mine, at) : [];
  });
}

const under = useFakeStripe();

async function makeOneOfEach(): Promise<void> {
  await createCustomer(under.stripe, { organizationId: 'org', name: 'Clinic', email: 'a@example.org' });
  await press((await openCheckout(under, 'shapes-1')).url, 'pay');
  const accountId = await openAccount(under, 'shapes');
  await createTransfer(under.stripe, { payoutId: 'shapes', accountId, amountMinor: 100n, currency: 'USD' });
}

describe("the fake's objects beside Stripe's published examples", () => {
  it('have every key of the example, with the same type', async ({ skip }) => {
    skip(!existsSync(FIXTURES), `Stripe's example objects are not at ${FIXTURES}`);
    await makeOneOfEach();
    const { resources } = JSON.parse(readFileSync(FIXTURES, 'utf8')) as { resources: Record<string, Shape> };
    const kinds = [
      'customer',
      'checkout.session',
      'payment_intent',
      'charge',
      'event',
      'account',
      'account_link',
      'transfer',
      'balance_transaction',
    ];
    for (const kind of kinds) {
      const rows = await under.db.query<{ body: Shape }>(sql`SELECT body FROM stripe_fake.object WHERE kind = ${kind}`);
      const example = resources[kind];
      expect(rows.length, kind).toBeGreaterThan(0);
      if (!example) throw new Error(`Stripe has no example of ${kind}`);
      for (const { body } of rows) expect(findDifferences({ ...example, ...dataOf(kind) }, body), kind).toEqual([]);
    }
  });

  it('can tell a missing key and a wrong type', () => {
    expect(findDifferences({ a: 1, b: { c: 'x' } }, { a: '1', b: {} })).toEqual([
      'a is string, not number',
      'b.c is missing',
    ]);
  });
});

/** The object inside an event is compared as itself, not with the plan in the example. */
function dataOf(kind: string): Shape {
  return kind === 'event' ? { data: { object: {} } } : {};
}
