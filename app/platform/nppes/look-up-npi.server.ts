import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config/config';
import { readNpiAnswer, type NpiLookup } from './npi-answer';

type CouldNotAsk = Extract<NpiLookup, { outcome: 'couldNotAsk' }>;

export interface LookUpOptions {
  /** Per attempt; 8 s unless told. */
  timeoutMs?: number;
  /** Before the second attempt, doubled before the third; 500 ms unless told. */
  firstPauseMs?: number;
}

const ATTEMPTS = 3;
const MOST_PAUSE_MS = 5_000;

/**
 * Asks NPPES for one NPI (ten digits). "No such number" and "could not ask" are different outcomes, and neither throws.
 * 429, 5xx, time-outs and network errors are asked again twice.
 */
export async function lookUpNpi(
  config: Pick<Config, 'nppesUrl'>,
  number: string,
  options: LookUpOptions = {},
): Promise<NpiLookup> {
  const url = new URL(config.nppesUrl);
  url.searchParams.set('version', '2.1');
  url.searchParams.set('number', number);
  let pauseMs = options.firstPauseMs ?? 500;
  for (let attempt = 1; ; attempt += 1) {
    const { lookup, askAgain, retryAfterMs } = await ask(url, number, options.timeoutMs ?? 8_000);
    if (!askAgain || attempt === ATTEMPTS) return lookup;
    await sleep(Math.min(MOST_PAUSE_MS, Math.max(pauseMs, retryAfterMs)));
    pauseMs *= 2;
  }
}

interface Attempt {
  lookup: NpiLookup;
  askAgain: boolean;
  retryAfterMs: number;
}

async function ask(url: URL, number: string, timeoutMs: number): Promise<Attempt> {
  try {
    const headers = { accept: 'application/json' };
    const response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    if (response.status !== 200) return refuse(response);
    return readBody(await response.text(), number);
  } catch (error) {
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
    return couldNot(isTimeout ? 'timeout' : 'network', undefined, true);
  }
}

function refuse(response: Response): Attempt {
  const { status } = response;
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  const retryAfterMs = Number.isFinite(seconds) ? seconds * 1000 : 0;
  if (status === 429) return { ...couldNot('rateLimited', status, true), retryAfterMs };
  return { ...couldNot('httpError', status, status >= 500), retryAfterMs };
}

function readBody(text: string, number: string): Attempt {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return couldNot('notJson', 200, false);
  }
  const lookup = readNpiAnswer(body, number);
  return lookup ? { lookup, askAgain: false, retryAfterMs: 0 } : couldNot('notJson', 200, false);
}

function couldNot(reason: CouldNotAsk['reason'], httpStatus: number | undefined, askAgain: boolean): Attempt {
  return { lookup: { outcome: 'couldNotAsk', reason, httpStatus }, askAgain, retryAfterMs: 0 };
}
