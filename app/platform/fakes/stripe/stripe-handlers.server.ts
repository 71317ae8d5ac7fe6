import { http, HttpResponse, type HttpHandler } from 'msw';
import { answerStripeRequest, type FakeStripe } from './answer-stripe-request.server';
import { stripeOperations } from './stripe-operations.server';

const ORIGIN = 'https://api.stripe.com';

/** Answers api.stripe.com; what this Stripe does not know is an error that names it, never a silent success. */
export function stripeHandlers(fake: FakeStripe): HttpHandler[] {
  const known = stripeOperations.map((operation) =>
    http[operation.method](`${ORIGIN}${operation.path}`, ({ request, params }) =>
      answerStripeRequest(fake, operation, request, String(params['id'] ?? '')),
    ),
  );
  const unknown = http.all(`${ORIGIN}/*`, ({ request }) => {
    const message = `Unrecognized request URL (${request.method}: ${new URL(request.url).pathname}).`;
    return HttpResponse.json({ error: { type: 'invalid_request_error', message } }, { status: 404 });
  });
  return [...known, unknown];
}
