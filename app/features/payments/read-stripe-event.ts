import { z } from 'zod';

const objectSchema = z.object({
  data: z.object({ object: z.looseObject({ id: z.string(), transfer_group: z.string().nullish() }) }),
});

/** What an event asks us to look at again. The state inside the event is never believed: it may be late. */
export type StripeNews =
  | { kind: 'checkout'; sessionId: string; paymentFailed: boolean }
  | { kind: 'account'; accountId: string }
  | { kind: 'transfer'; payoutId: string }
  | { kind: 'nothing' };

/** Names the object an event is about. Events of other types, or of a shape we do not know, ask for nothing. */
export function readStripeEvent(type: string, payload: unknown): StripeNews {
  const parsed = objectSchema.safeParse(payload);
  if (!parsed.success) return { kind: 'nothing' };
  const { object } = parsed.data.data;
  switch (type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.expired':
      return { kind: 'checkout', sessionId: object.id, paymentFailed: false };
    case 'checkout.session.async_payment_failed':
      return { kind: 'checkout', sessionId: object.id, paymentFailed: true };
    case 'account.updated':
      return { kind: 'account', accountId: object.id };
    case 'transfer.created':
    case 'transfer.reversed':
    case 'transfer.updated':
      return isUuid(object.transfer_group)
        ? { kind: 'transfer', payoutId: object.transfer_group }
        : { kind: 'nothing' };
    default:
      return { kind: 'nothing' };
  }
}

function isUuid(text: string | null | undefined): text is string {
  return z.uuid().safeParse(text).success;
}
