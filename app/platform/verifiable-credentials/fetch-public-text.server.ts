import { lookup as resolveName } from 'node:dns';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPublicAddress } from './is-public-address.server';

export interface FetchOptions {
  /** Per attempt, from the first byte sent to the last received; 5 s unless told. */
  timeoutMs?: number;
  /** Before the second attempt; 300 ms unless told. */
  pauseMs?: number;
  /** What was fetched for one and the same question, by address, so that nobody is asked the same twice. */
  memory?: Map<string, Promise<FetchedText>>;
}

export type FetchedText =
  | { ok: true; text: string }
  /** `addressNotAllowed`: it is not https on the usual port of a public address; `unreachable`: nobody gave a usable answer. */
  | { ok: false; reason: 'addressNotAllowed' | 'unreachable' };

type Attempt = FetchedText & { askAgain?: boolean };

const MOST_BYTES = 1024 * 1024;

/**
 * Gets a text somebody else named the address of. Only https on port 443, no credentials in the address, no redirect, and the
 * name must lead to public addresses alone: they are checked where the connection is made, so a name that changes between the
 * check and the use gains nothing. At most 1 MiB. Time-outs, network errors, 429 and 5xx are asked again once.
 */
export function fetchPublicText(address: string, options: FetchOptions = {}): Promise<FetchedText> {
  const fetched = options.memory?.get(address) ?? fetchAnew(address, options);
  options.memory?.set(address, fetched);
  return fetched;
}

async function fetchAnew(address: string, options: FetchOptions): Promise<FetchedText> {
  const url = parseAddress(address);
  if (!url) return { ok: false, reason: 'addressNotAllowed' };
  const first = await ask(url, options.timeoutMs ?? 5_000);
  if (!first.askAgain) return withoutAskAgain(first);
  await sleep(options.pauseMs ?? 300);
  return withoutAskAgain(await ask(url, options.timeoutMs ?? 5_000));
}

function withoutAskAgain(attempt: Attempt): FetchedText {
  return attempt.ok ? { ok: true, text: attempt.text } : { ok: false, reason: attempt.reason };
}

function parseAddress(address: string): URL | undefined {
  if (address.length > 2_000 || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  // An https address without a port, or with 443, has an empty `port`.
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return undefined;
  return isIP(host) !== 0 && !isPublicAddress(host) ? undefined : url;
}

class AddressNotAllowed extends Error {
  override name = 'AddressNotAllowed';
}

/** Resolves a name for a connection and refuses it when any of its addresses is not public. */
const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    const first = addresses?.[0];
    if (error || !first) return callback(error ?? new Error('the name has no address'), '');
    if (!addresses.every(({ address }) => isPublicAddress(address))) return callback(new AddressNotAllowed(), '');
    if (options.all) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};

function ask(url: URL, timeoutMs: number): Promise<Attempt> {
  return new Promise((resolve) => {
    const headers = { accept: 'application/json, application/vc+jwt, application/did+json;q=0.9, */*;q=0.1' };
    const signal = AbortSignal.timeout(timeoutMs);
    const asked = https.request(url, { method: 'GET', headers, lookup: lookUpPublic, signal, agent: false });
    const settle = (attempt: Attempt) => {
      resolve(attempt);
      asked.destroy();
    };
    asked.on('error', (error) => {
      const isRefused = error instanceof AddressNotAllowed;
      settle(isRefused ? { ok: false, reason: 'addressNotAllowed' } : unreachable(true));
    });
    asked.on('response', (response) => {
      const status = response.statusCode ?? 0;
      if (status !== 200) return settle(unreachable(status === 429 || status >= 500));
      const parts: Buffer[] = [];
      let size = 0;
      response.on('data', (part: Buffer) => {
        parts.push(part);
        size += part.length;
        if (size > MOST_BYTES) settle(unreachable(false));
      });
      response.on('error', () => settle(unreachable(true)));
      response.on('end', () => settle({ ok: true, text: Buffer.concat(parts).toString('utf8') }));
    });
    asked.end();
  });
}

function unreachable(askAgain: boolean): Attempt {
  return { ok: false, reason: 'unreachable', askAgain };
}
