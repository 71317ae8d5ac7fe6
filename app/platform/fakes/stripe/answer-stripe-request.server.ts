import { createHash } from 'node:crypto';
import { HttpResponse } from 'msw';
import type pg from 'pg';
import { sql } from '../../db/sql';
import { unixNow } from './emit-stripe-event.server';
import { newStripeId } from './fake-object-store.server';
import { inFakeTransaction, type FakeTx } from './fake-tx.server';
import { parseStripeForm } from './parse-stripe-form';
import { FakeStripeError } from './stripe-error';
import { faultAnswer, takeStripeFault } from './stripe-fault.server';
import type { FakeOperation } from './stripe-operations.server';

/** Where this Stripe lives: its state and the address its own pages have. */
export interface FakeStripe {
  pool: pg.Pool;
  appUrl: string;
}

interface Answer {
  status: number;
  body: object;
  requestId: string;
  replayed: boolean;
}

interface Asked {
  operation: FakeOperation;
  id: string;
  path: string;
  formText: string;
  idempotencyKey: string | null;
  requestId: string;
}

/** Answers one API request as Stripe does: key, idempotency, error bodies and headers. */
export async function answerStripeRequest(
  fake: FakeStripe,
  operation: FakeOperation,
  request: Request,
  id: string,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const asked: Asked = {
    operation,
    id,
    path: pathname,
    formText: operation.method === 'post' ? await request.text() : search.slice(1),
    idempotencyKey: operation.method === 'post' ? request.headers.get('idempotency-key') : null,
    requestId: newStripeId('req', 14),
  };
  if (!/^Bearer (sk|rk)_\w+/.test(request.headers.get('authorization') ?? '')) {
    const body = { error: { type: 'invalid_request_error', message: 'Invalid API Key provided.' } };
    return respond(asked, { status: 401, body, requestId: asked.requestId, replayed: false });
  }
  const fault = await takeStripeFault(fake.pool, operation.name);
  if (fault === 'networkError') return HttpResponse.error();
  const answer = await answerOnce(fake, asked, fault ? faultAnswer(fault) : undefined);
  return fault === 'lostAnswer' ? HttpResponse.error() : respond(asked, answer);
}

function respond(asked: Asked, answer: Answer): Response {
  const headers = new Headers({ 'request-id': asked.requestId });
  if (asked.idempotencyKey) headers.set('idempotency-key', asked.idempotencyKey);
  if (answer.replayed) {
    headers.set('idempotent-replayed', 'true');
    headers.set('original-request', answer.requestId);
  }
  return HttpResponse.json(answer.body as Record<string, unknown>, { status: answer.status, headers });
}

/**
 * The first answer under an idempotency key is the only one for 24 hours: it is kept in the transaction that did the
 * work. After that Stripe may have forgotten it, and this Stripe always has.
 */
async function answerOnce(fake: FakeStripe, asked: Asked, fault: FakeStripeError | undefined): Promise<Answer> {
  return inFakeTransaction(fake.pool, async (tx) => {
    const key = asked.idempotencyKey;
    if (!key) return runOperation(fake, tx, asked, fault);
    if (key.length > 255) return describeError(asked, keyError(400, 'Idempotency keys may have 255 characters.'));
    const [lock] = await tx.rows<{ taken: boolean }>(
      sql`SELECT pg_try_advisory_xact_lock(hashtextextended(${`stripe_fake.key.${key}`}, 0)) AS taken`,
    );
    if (!lock?.taken) {
      const message = `There is currently another in-progress request using this Idempotent Key (${key}).`;
      return describeError(asked, keyError(409, message, 'idempotency_key_in_use'));
    }
    const fingerprint = createHash('sha256').update(`${asked.path}\n${asked.formText}`).digest('hex');
    const earlier = await findAnswer(tx, key);
    if (earlier) {
      if (earlier.fingerprint === fingerprint) return { ...earlier, replayed: true };
      const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`;
      return describeError(asked, keyError(400, message));
    }
    const answer = await runOperation(fake, tx, asked, fault);
    if (answer.kept) await keepAnswer(tx, key, fingerprint, answer);
    return answer;
  });
}

function keyError(status: number, message: string, code?: string): FakeStripeError {
  return new FakeStripeError(status, { type: 'idempotency_error', message, ...(code ? { code } : {}) });
}

async function runOperation(
  fake: FakeStripe,
  tx: FakeTx,
  asked: Asked,
  fault: FakeStripeError | undefined,
): Promise<Answer & { kept: boolean }> {
  const { operation, requestId, idempotencyKey } = asked;
  await tx.rows(sql`SAVEPOINT operation`);
  try {
    if (fault) throw fault;
    const origin = { created: await unixNow(tx), requestId, idempotencyKey };
    const form = parseStripeForm(asked.formText);
    const body = await operation.run({ tx, form, id: asked.id, path: asked.path, appUrl: fake.appUrl, origin });
    return { status: 200, body, requestId, replayed: false, kept: true };
  } catch (error) {
    if (!(error instanceof FakeStripeError)) throw error;
    await tx.rows(sql`ROLLBACK TO SAVEPOINT operation`);
    return { ...describeError(asked, error), kept: error.replayed };
  }
}

function describeError(asked: Asked, error: FakeStripeError): Answer & { kept: boolean } {
  return { status: error.status, body: error.body, requestId: asked.requestId, replayed: false, kept: false };
}

async function findAnswer(tx: FakeTx, key: string): Promise<(Answer & { fingerprint: string }) | undefined> {
  const [row] = await tx.rows<{ fingerprint: string; status: number; body: object; request_id: string }>(
    sql`SELECT fingerprint, status, body, request_id FROM stripe_fake.idempotency_key
         WHERE key = ${key} AND created_at > clock_timestamp() - interval '24 hours'`,
  );
  return row && { ...row, requestId: row.request_id, replayed: true };
}

async function keepAnswer(tx: FakeTx, key: string, fingerprint: string, answer: Answer): Promise<void> {
  await tx.rows(sql`
    INSERT INTO stripe_fake.idempotency_key (key, fingerprint, status, body, request_id)
    VALUES (${key}, ${fingerprint}, ${answer.status}, ${JSON.stringify(answer.body)}::jsonb, ${answer.requestId})
    ON CONFLICT (key) DO UPDATE SET fingerprint = excluded.fingerprint, status = excluded.status, body = excluded.body,
      request_id = excluded.request_id, created_at = clock_timestamp()`);
}
