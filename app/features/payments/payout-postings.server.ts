import type { Queryable } from '~/platform/db/database';
import type { AccountKind } from '~/features/ledger/account-ref';
import { postTransaction } from '~/features/ledger/post-transaction.server';

/** What a posting of a payout needs to know of it. */
export interface PostedPayout {
  id: string;
  expertId: string;
  currency: string;
}

type ExpertAccount = Extract<AccountKind, 'expert_pending' | 'expert_payable' | 'expert_in_transit'>;

/** Posts due pay: expert pending -> expert payable, once per payout. */
export async function postDue(tx: Queryable, payout: PostedPayout, amountMinor: bigint, at: Date): Promise<void> {
  await move(tx, payout, {
    kind: 'pay_due',
    key: 'due',
    from: 'expert_pending',
    to: 'expert_payable',
    amountMinor,
    at,
  });
}

/** Posts a payout that is about to be sent: expert payable -> expert in transit, once per payout. */
export async function postInTransit(tx: Queryable, payout: PostedPayout, amountMinor: bigint, at: Date): Promise<void> {
  const accounts = { from: 'expert_payable', to: 'expert_in_transit' } as const;
  await move(tx, payout, { kind: 'payout_started', key: 'transit', ...accounts, amountMinor, at });
}

/** Posts a payout that was refused: expert in transit -> expert payable, once per payout. */
export async function postReturned(tx: Queryable, payout: PostedPayout, amountMinor: bigint, at: Date): Promise<void> {
  const accounts = { from: 'expert_in_transit', to: 'expert_payable' } as const;
  await move(tx, payout, { kind: 'payout_failed', key: 'failed', ...accounts, amountMinor, at });
}

/** Posts a payout that arrived: expert in transit -> Stripe clearing, once per payout. */
export async function postPaid(tx: Queryable, payout: PostedPayout, amountMinor: bigint, at: Date): Promise<void> {
  const accounts = { from: 'expert_in_transit', to: 'stripe_clearing' } as const;
  await move(tx, payout, { kind: 'payout_paid', key: 'paid', ...accounts, amountMinor, at });
}

/** Posts a payout that came back after it had arrived: Stripe clearing -> expert payable, once per payout. */
export async function postReversed(tx: Queryable, payout: PostedPayout, amountMinor: bigint, at: Date): Promise<void> {
  const accounts = { from: 'stripe_clearing', to: 'expert_payable' } as const;
  await move(tx, payout, { kind: 'payout_reversed', key: 'reversed', ...accounts, amountMinor, at });
}

interface Move {
  kind: string;
  key: string;
  from: ExpertAccount | 'stripe_clearing';
  to: ExpertAccount | 'stripe_clearing';
  amountMinor: bigint;
  at: Date;
}

async function move(
  tx: Queryable,
  payout: PostedPayout,
  { kind, key, from, to, amountMinor, at }: Move,
): Promise<void> {
  const account = (name: Move['from']) =>
    name === 'stripe_clearing' ? ({ kind: name } as const) : ({ kind: name, expertId: payout.expertId } as const);
  await postTransaction(tx, {
    kind,
    idempotencyKey: `${key}:${payout.id}`,
    at,
    currency: payout.currency,
    entries: [
      { account: account(from), amountMinor: -amountMinor },
      { account: account(to), amountMinor },
    ],
    references: { payoutId: payout.id },
  });
}
