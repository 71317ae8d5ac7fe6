import { expect, it } from 'vitest';
import { canFinishCheckout } from './can-finish-checkout';

const now = new Date('2026-11-21T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

it('offers a payment page again while Stripe still keeps it, and only one that is not settled', () => {
  expect(canFinishCheckout({ status: 'pending', createdAt: hoursAgo(22) }, now)).toBe(true);
  expect(canFinishCheckout({ status: 'pending', createdAt: hoursAgo(23) }, now)).toBe(false);
  for (const status of ['paid', 'failed', 'cancelled']) {
    expect(canFinishCheckout({ status, createdAt: hoursAgo(1) }, now)).toBe(false);
  }
});
