import { z } from 'zod';

/** A compact JWS taken apart, nothing of it checked. */
export interface JwtParts {
  header: { alg: string; kid: string | undefined };
  payload: Record<string, unknown>;
}

const headerSchema = z.object({ alg: z.string().max(20), kid: z.string().max(2_000).optional() });
const payloadSchema = z.record(z.string(), z.unknown());
const COMPACT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;

/** Takes a compact JWS apart; undefined when it is not one or its header or payload is not a JSON object. */
export function readJwtParts(jwt: string): JwtParts | undefined {
  if (!COMPACT.test(jwt)) return undefined;
  const [head = '', body = ''] = jwt.split('.');
  const header = headerSchema.safeParse(parseJson(decodeText(head)));
  const payload = payloadSchema.safeParse(parseJson(decodeText(body)));
  if (!header.success || !payload.success) return undefined;
  return { header: { alg: header.data.alg, kid: header.data.kid }, payload: payload.data };
}

function decodeText(base64url: string): string {
  return Buffer.from(base64url, 'base64url').toString('utf8');
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
