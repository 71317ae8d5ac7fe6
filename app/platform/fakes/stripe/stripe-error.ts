/** An error answer of the fake Stripe: Stripe's status and body. */
export class FakeStripeError extends Error {
  readonly status: number;
  readonly body: { error: StripeErrorBody };
  /** True when Stripe would replay this answer under the same idempotency key (execution had begun). */
  readonly replayed: boolean;

  constructor(status: number, body: StripeErrorBody, replayed = false) {
    super(body.message);
    this.status = status;
    this.body = { error: body };
    this.replayed = replayed;
  }
}

export interface StripeErrorBody {
  type: 'invalid_request_error' | 'idempotency_error' | 'api_error' | 'card_error';
  message: string;
  code?: string;
  param?: string;
}

/** 400 for a parameter at fault; Stripe does not keep such an answer under the idempotency key. */
export function invalidParameter(param: string, message: string, code?: string): FakeStripeError {
  return new FakeStripeError(400, { type: 'invalid_request_error', message, param, ...(code ? { code } : {}) });
}

/** 404 (400 when named in the body of another request) for an id that Stripe does not know. */
export function missingResource(noun: string, id: string, param = 'id'): FakeStripeError {
  const status = param === 'id' ? 404 : 400;
  return new FakeStripeError(status, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${noun}: '${id}'`,
    param,
  });
}
