import { describe, expect, it } from 'vitest';
import { askRegisterJson, type RegisterAsking } from '~/platform/http/ask-register-json.server';
import { OPEN_MS } from '~/platform/http/circuit-breaker';
import { openCircuitBreakers } from '~/platform/http/circuit-breakers.server';
import { answering, breakingOff, quickAsking, useRegisterServer } from './register-server';

const serve = useRegisterServer();

function ask(asking: RegisterAsking, address: string, headers?: Record<string, string>) {
  return askRegisterJson(asking, {
    source: 'trial',
    url: new URL(address),
    ...(headers ? { headers } : {}),
    read: (body) => (Array.isArray(body) ? { outcome: 'read' as const, body } : undefined),
  });
}

describe('askRegisterJson', () => {
  it.each([
    { what: 'a page', status: 200, body: '<html>Maintenance</html>', reason: 'notJson', requests: 1 },
    { what: 'nothing', status: 200, body: '', reason: 'notJson', requests: 1 },
    { what: 'more than it may', status: 200, body: `["${'x'.repeat(1_000_000)}"]`, reason: 'notJson', requests: 1 },
    { what: 'JSON that ends early', status: 200, body: '[{"a":1', reason: 'partial', requests: 3 },
    { what: 'JSON of another shape', status: 200, body: '{"error":true}', reason: 'partial', requests: 1 },
    { what: 'too many questions', status: 429, body: '[]', reason: 'rateLimited', requests: 3 },
    { what: 'a fault of the server', status: 503, body: '[]', reason: 'httpError', requests: 3 },
    { what: 'a refusal', status: 403, body: '[]', reason: 'httpError', requests: 1 },
    { what: 'a redirect', status: 302, body: '[]', reason: 'httpError', requests: 1 },
    { what: 'another success than 200', status: 202, body: '[]', reason: 'httpError', requests: 1 },
  ])('takes $what for "$reason" after $requests requests', async ({ status, body, reason, requests }) => {
    const seen: string[] = [];
    const headers = status === 302 ? { location: '/api/elsewhere' } : undefined;
    const address = await serve(answering(status, body, seen, headers));
    expect(await ask(quickAsking(), address)).toEqual({ outcome: 'couldNotAsk', reason, httpStatus: status });
    expect(seen).toEqual(Array.from({ length: requests }, () => '/api/'));
  });

  it('asks again after a transfer that broke, and calls it partial', async () => {
    const seen: string[] = [];
    const address = await serve(breakingOff(seen));
    expect(await ask(quickAsking(), address)).toMatchObject({ outcome: 'couldNotAsk', reason: 'partial' });
    expect(seen).toHaveLength(3);
  });

  it('gives up on a register that says nothing, or never comes to an end', async () => {
    const silent = await serve(() => undefined);
    const endless = await serve((_request, response) => void response.writeHead(200).write('['));
    const asking = quickAsking({ timeoutMs: 50, firstPauseMs: 1 });
    expect(await ask(asking, silent)).toMatchObject({ reason: 'timeout', httpStatus: undefined });
    expect(await ask(asking, endless)).toMatchObject({ reason: 'timeout', httpStatus: 200 });
  });

  it('names a register that cannot be reached', async () => {
    expect(await ask(quickAsking(), 'http://127.0.0.1:1/')).toMatchObject({ reason: 'network', httpStatus: undefined });
  });

  it('does not wait longer than anybody would', async () => {
    const seen: string[] = [];
    const address = await serve(answering(429, '', seen, { 'retry-after': '120' }));
    expect(await ask(quickAsking(), address)).toMatchObject({ reason: 'rateLimited' });
    expect(seen).toHaveLength(1);
  });

  it('takes the answer of a later attempt, and sends what it is given', async () => {
    const tokens: unknown[] = [];
    const address = await serve((request, response) => {
      tokens.push(request.headers['x-app-token']);
      if (tokens.length < 3) response.writeHead(500).end();
      else response.end('[1]');
    });
    expect(await ask(quickAsking(), address, { 'x-app-token': 'token' })).toEqual({ outcome: 'read', body: [1] });
    expect(tokens).toEqual(['token', 'token', 'token']);
  });

  it('leaves a register alone after five failed askings, then tries once', async () => {
    let [now, isWell] = [0, false];
    const seen: string[] = [];
    const address = await serve((request, response) => {
      seen.push(request.url ?? '');
      response.writeHead(isWell ? 200 : 403).end('[]');
    });
    const asking = quickAsking({ circuits: openCircuitBreakers(() => now) });
    for (let round = 0; round < 5; round += 1) expect(await ask(asking, address)).toMatchObject({ httpStatus: 403 });
    expect(await ask(asking, address)).toEqual({
      outcome: 'couldNotAsk',
      reason: 'circuitOpen',
      httpStatus: undefined,
    });
    expect(seen).toHaveLength(5);

    now += OPEN_MS;
    const [first, second] = await Promise.all([ask(asking, address), ask(asking, address)]);
    expect([first, second]).toMatchObject([{ httpStatus: 403 }, { reason: 'circuitOpen' }]);
    expect(seen).toHaveLength(6);

    now += OPEN_MS;
    isWell = true;
    expect(await ask(asking, address)).toMatchObject({ outcome: 'read' });
    expect(await ask(asking, address)).toMatchObject({ outcome: 'read' });
  });

  it('counts the failures of one source only', async () => {
    const asking = quickAsking();
    const [ill, well] = [await serve(answering(403, '')), await serve(answering(200, '[]'))];
    for (let round = 0; round < 6; round += 1) await ask(asking, ill);
    const other = await askRegisterJson(asking, { source: 'other', url: new URL(well), read: (body) => ({ body }) });
    expect(other).toEqual({ body: [] });
  });
});
