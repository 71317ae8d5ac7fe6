import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { parseInput } from '~/core/parse-input';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { drawReading } from '~/features/timekeeping/clock-reading';
import { heartbeatSchema } from '~/features/timekeeping/heartbeat.schema';
import type { Heartbeats } from '~/features/timekeeping/open-heartbeats.server';
import { sha256Hex } from '~/platform/crypto/hash.server';
import { readCookie } from '~/platform/http/read-cookie';
import { isSameOrigin } from '~/platform/http/check-origin';
import { failureStatus } from '~/platform/http/failure-response';

export interface BeatAnswering {
  heartbeats: Heartbeats;
  appUrl: string;
  log: Logger;
  /** The cookie that holds the session token. */
  sessionCookie: string;
}

const PATH = /^\/expert\/work\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/beat$/i;
const MOST_BYTES = 2_000;
const MOST_DRAINED_BYTES = 1_000_000;
const bodySchema = heartbeatSchema.omit({ claimId: true });

/**
 * Answers a workspace's beats before Express and the pages see them, because they are by far the most frequent request: the
 * clock and the moment it was read, or a failure as JSON. True when the request was a beat.
 */
export function answerBeats(options: BeatAnswering): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    if (request.method !== 'POST') return false;
    const claimId = PATH.exec(request.url ?? '')?.[1]?.toLowerCase();
    if (claimId === undefined) return false;
    answerBeat(options, claimId, request).then(
      ({ status, text }) => send(response, status, text),
      (error: unknown) => {
        if (request.complete) options.log.error({ err: error }, 'beat failed');
        send(response, 503, drawFault('unavailable', 'The beat could not be counted; send it again.'));
      },
    );
    return true;
  };
}

interface Answer {
  status: number;
  text: string;
}

async function answerBeat(options: BeatAnswering, claimId: string, request: IncomingMessage): Promise<Answer> {
  const { headers, method = '' } = request;
  const body = await readBody(request);
  const { host, origin } = headers;
  if (!isSameOrigin({ method, host, origin, secFetchSite: fetchSite(headers) }, options.appUrl)) {
    return refuse(fail('forbidden', 'forbidden', 'Only pages of this site may send this.'));
  }
  const token = readCookie(headers.cookie, options.sessionCookie);
  if (!token) return refuse(fail('unauthenticated', 'unauthenticated', 'Sign in first.'));
  const input = body.ok ? parseInput(bodySchema, body.value) : body;
  if (!input.ok) return refuse(input);
  const answer = await options.heartbeats.record({ claimId, ...input.value, by: { tokenHash: sha256Hex(token) } });
  return answer.ok ? { status: 200, text: drawReading(answer.value.clock, answer.value.now) } : refuse(answer);
}

function fetchSite(headers: IncomingMessage['headers']): string | undefined {
  const site = headers['sec-fetch-site'];
  return typeof site === 'string' ? site : undefined;
}

type Body = Result<unknown, Failure<'bodyTooLarge' | 'invalidInput'>>;

/** The JSON of a body; one too large is read to its end within bounds, so that its sender gets the answer. */
function readBody(request: IncomingMessage): Promise<Body> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength;
      if (bytes <= MOST_BYTES) chunks.push(chunk);
      else if (bytes > MOST_DRAINED_BYTES) request.destroy(new Error('a beat went on and on'));
    });
    // Also what a request cut off in the middle says.
    request.on('error', reject);
    request.on('end', () => {
      if (bytes > MOST_BYTES) return resolve(fail('invalid', 'bodyTooLarge', 'The request is too large.'));
      const [first, ...more] = chunks;
      const whole = first && more.length === 0 ? first : Buffer.concat(chunks);
      resolve(parseJson(whole.toString('utf8')));
    });
  });
}

function parseJson(text: string): Body {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return fail('invalid', 'invalidInput', 'The body is not JSON.');
  }
}

function refuse({ error }: { error: Failure }): Answer {
  return { status: failureStatus(error), text: drawFault(error.code, error.message) };
}

function drawFault(code: string, message: string): string {
  return JSON.stringify({ code, message });
}

const headers = Object.entries({
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
}).flat();

function send(response: ServerResponse, status: number, text: string): void {
  const length = String(Buffer.byteLength(text));
  response.writeHead(status, [...headers, 'Content-Length', length]);
  response.end(text);
}
