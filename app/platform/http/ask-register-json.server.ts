import { setTimeout as sleep } from 'node:timers/promises';
import { pauseBeforeRetry, readRetryAfter } from './ask-register-retry';
import { openCircuitBreakers, type CircuitBreakers } from './circuit-breakers.server';
import type { CouldNotAsk, CouldNotAskReason, RegisterQuestion } from './register-asking';

/** How the registers are asked by this process. */
export interface RegisterAsking {
  /** Per attempt, to the last byte. */
  timeoutMs: number;
  /** Before the second attempt, doubled before the third. */
  firstPauseMs: number;
  circuits: CircuitBreakers;
}

const MOST_BYTES = 1_000_000;

/** The ways of asking of one process, all circuits closed; 8 s per attempt and half a second before the second unless told. */
export function openRegisterAsking(given: Partial<RegisterAsking> = {}): RegisterAsking {
  return { timeoutMs: 8_000, firstPauseMs: 500, circuits: openCircuitBreakers(), ...given };
}

/**
 * Asks a register that answers JSON and reads what came. Time-outs, 429, 5xx, broken transfers and network errors are asked again
 * twice; nothing is asked while the source's circuit is open. Redirects are not followed, and at most 1 MB is read. What
 * could not be asked is a value; only a fault of `read` throws.
 */
export async function askRegisterJson<Answer extends object>(
  asking: RegisterAsking,
  question: RegisterQuestion<Answer>,
): Promise<Answer | CouldNotAsk> {
  if (!asking.circuits.begin(question.source)) return couldNot('circuitOpen', undefined);
  let answered = false;
  try {
    const attempt = await askUntilSettled(asking, question);
    answered = 'answer' in attempt;
    return 'answer' in attempt ? attempt.answer : couldNot(attempt.reason, attempt.httpStatus);
  } finally {
    asking.circuits.end(question.source, answered);
  }
}

/** An attempt that brought nothing, with what decides whether another may. */
interface Failed {
  reason: CouldNotAskReason;
  httpStatus: number | undefined;
  isCutShort: boolean;
  retryAfterMs: number;
}

async function askUntilSettled<Answer>(
  asking: RegisterAsking,
  question: RegisterQuestion<Answer>,
): Promise<{ answer: Answer } | Failed> {
  for (let attempt = 1; ; attempt += 1) {
    const body = await fetchBody(question, asking.timeoutMs);
    const read = typeof body === 'string' ? readBody(body, question.read) : body;
    if ('answer' in read) return read;
    const pauseMs = pauseBeforeRetry(read, attempt, asking.firstPauseMs);
    if (pauseMs === null) return read;
    await sleep(pauseMs);
  }
}

/** The body of a plain 200, or why there is none. */
async function fetchBody(
  { url, headers }: Pick<RegisterQuestion<unknown>, 'url' | 'headers'>,
  timeoutMs: number,
): Promise<string | Failed> {
  const signal = AbortSignal.timeout(timeoutMs);
  let response: Response;
  try {
    response = await fetch(url, { headers: { accept: 'application/json', ...headers }, redirect: 'manual', signal });
  } catch {
    return failed(signal.aborted ? 'timeout' : 'network', undefined);
  }
  if (response.status !== 200) return refused(response);
  try {
    return (await readAtMost(response, MOST_BYTES)) ?? failed('notJson', 200);
  } catch {
    return signal.aborted ? failed('timeout', 200) : { ...failed('partial', 200), isCutShort: true };
  }
}

function refused(response: Response): Failed {
  const { status } = response;
  void response.body?.cancel().catch(() => undefined);
  const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), Date.now());
  return { ...failed(status === 429 ? 'rateLimited' : 'httpError', status), retryAfterMs };
}

/** The body as text; undefined when it is longer than `bytes`. Throws when the transfer breaks. */
async function readAtMost(response: Response, bytes: number): Promise<string | undefined> {
  if (!response.body) return '';
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > bytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function readBody<Answer>(text: string, read: RegisterQuestion<Answer>['read']): { answer: Answer } | Failed {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    const beginsAsJson = /^\s*[[{]/.test(text);
    return beginsAsJson ? { ...failed('partial', 200), isCutShort: true } : failed('notJson', 200);
  }
  const answer = read(body);
  return answer === undefined ? failed('partial', 200) : { answer };
}

function failed(reason: CouldNotAskReason, httpStatus: number | undefined): Failed {
  return { reason, httpStatus, isCutShort: false, retryAfterMs: 0 };
}

function couldNot(reason: CouldNotAskReason, httpStatus: number | undefined): CouldNotAsk {
  return { outcome: 'couldNotAsk', reason, httpStatus };
}
