import { describe, expect, it } from 'vitest';
import { signStripePayload } from '~/platform/fakes/stripe/deliver-stripe-events.server';
import { constructWebhookEvent } from '~/platform/stripe/construct-webhook-event.server';
import { openStripe } from '~/platform/stripe/open-stripe.server';

const stripe = openStripe({ stripeSecretKey: 'sk_test_unused' });
const secret = 'whsec_right';
const rawBody = JSON.stringify(
  { id: 'evt_1', object: 'event', type: 'charge.succeeded', data: { object: {} } },
  null,
  2,
);
const receivedAt = new Date('2026-11-21T12:00:00Z');
const at = receivedAt.getTime() / 1000;

describe('constructWebhookEvent', () => {
  it('takes what was signed with our secret just now', () => {
    const signature = signStripePayload(rawBody, secret, at);
    expect(constructWebhookEvent(stripe, { rawBody, signature, secret, receivedAt })).toMatchObject({
      ok: true,
      value: { id: 'evt_1' },
    });
  });

  it('agrees with the signature the SDK itself makes', () => {
    const signature = stripe.webhooks.generateTestHeaderString({ payload: rawBody, secret, timestamp: at });
    expect(signature).toBe(signStripePayload(rawBody, secret, at));
  });

  it('takes a signature 300 s old and refuses one of 301 s', () => {
    const old = signStripePayload(rawBody, secret, at - 300);
    const late = signStripePayload(rawBody, secret, at - 301);
    expect(constructWebhookEvent(stripe, { rawBody, signature: old, secret, receivedAt }).ok).toBe(true);
    expect(constructWebhookEvent(stripe, { rawBody, signature: late, secret, receivedAt })).toMatchObject({
      error: { kind: 'invalid', code: 'forgedSignature' },
    });
  });

  it.each([
    ['another secret', signStripePayload(rawBody, 'whsec_wrong', at), rawBody],
    ['a body changed by one byte', signStripePayload(rawBody, secret, at), rawBody.replace('evt_1', 'evt_2')],
    ['a body printed again', signStripePayload(rawBody, secret, at), JSON.stringify(JSON.parse(rawBody))],
    ['a time that was moved on', signStripePayload(rawBody, secret, at - 900).replace(/t=\d+/, `t=${at}`), rawBody],
    ['another scheme', signStripePayload(rawBody, secret, at).replace('v1=', 'v0='), rawBody],
    ['no signature', null, rawBody],
    ['an empty signature', '', rawBody],
    ['nonsense', 'nonsense', rawBody],
  ])('refuses %s', (_case, signature, body) => {
    expect(constructWebhookEvent(stripe, { rawBody: body, signature, secret, receivedAt })).toMatchObject({
      ok: false,
      error: { code: 'forgedSignature' },
    });
  });

  it('names a signed body that is not JSON', () => {
    const signature = signStripePayload('not json', secret, at);
    expect(constructWebhookEvent(stripe, { rawBody: 'not json', signature, secret, receivedAt })).toMatchObject({
      error: { code: 'unreadableEvent' },
    });
  });
});
