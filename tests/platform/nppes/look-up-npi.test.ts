import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { lookUpNpi } from '~/platform/nppes/look-up-npi.server';
import { buildNpiAnswer, buildNpiErrors } from '~/platform/fakes/nppes/build-npi-answer';
import { fictionalPhysicians } from '~/platform/fakes/nppes/fictional-physicians';

const quick = { timeoutMs: 250, firstPauseMs: 5 };
const known = fictionalPhysicians[2];
if (!known) throw new Error('the fake register has a third person');

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function serve(listener: RequestListener): Promise<{ nppesUrl: string }> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { nppesUrl: `http://127.0.0.1:${port}/api/` };
}

function answering(status: number, body: string, seen: string[] = []): RequestListener {
  return (request, response) => {
    seen.push(request.url ?? '');
    response.writeHead(status).end(body);
  };
}

describe('lookUpNpi', () => {
  it('reads a found physician with status, credential and taxonomies', async () => {
    const seen: string[] = [];
    const config = await serve(answering(200, JSON.stringify(buildNpiAnswer(known)), seen));
    expect(await lookUpNpi(config, known.npi, quick)).toEqual({
      outcome: 'found',
      number: known.npi,
      enumerationType: 'NPI-1',
      name: `${known.firstName} ${known.lastName}`,
      firstName: known.firstName,
      lastName: known.lastName,
      credential: 'MD',
      status: 'active',
      enumerationDate: '2008-03-14',
      lastUpdated: '2025-06-02',
      taxonomies: [
        { code: '207RC0000X', description: known.taxonomy[1], primary: true, state: 'CA', license: 'X100003' },
      ],
    });
    expect(seen).toEqual([`/api/?version=2.1&number=${known.npi}`]);
  });

  it('calls a number that is switched off deactivated', async () => {
    const gone = fictionalPhysicians.find((physician) => physician.deactivated);
    const config = await serve(answering(200, JSON.stringify(buildNpiAnswer(gone))));
    expect(await lookUpNpi(config, gone?.npi ?? '', quick)).toMatchObject({ outcome: 'found', status: 'deactivated' });
  });

  it('calls 200 with no results, and a number NPPES cannot hold, not found', async () => {
    let config = await serve(answering(200, JSON.stringify(buildNpiAnswer(undefined))));
    expect(await lookUpNpi(config, known.npi, quick)).toEqual({ outcome: 'notFound' });
    server?.close();
    config = await serve(answering(200, JSON.stringify(buildNpiErrors())));
    expect(await lookUpNpi(config, known.npi, quick)).toEqual({ outcome: 'notFound' });
  });

  it('never takes somebody else for the number asked', async () => {
    const config = await serve(answering(200, JSON.stringify(buildNpiAnswer(known))));
    expect(await lookUpNpi(config, '1234567893', quick)).toEqual({ outcome: 'notFound' });
  });

  it.each([
    { status: 200, body: '<html>Maintenance</html>', reason: 'notJson', requests: 1 },
    { status: 200, body: '{"result_count":"many"}', reason: 'notJson', requests: 1 },
    { status: 429, body: 'slow down', reason: 'rateLimited', requests: 3 },
    { status: 503, body: '{"result_count":0,"results":[]}', reason: 'httpError', requests: 3 },
    { status: 403, body: '', reason: 'httpError', requests: 1 },
  ])(
    'says $reason for $status after $requests requests, never "not found"',
    async ({ status, body, reason, requests }) => {
      const seen: string[] = [];
      const config = await serve(answering(status, body, seen));
      expect(await lookUpNpi(config, known.npi, quick)).toEqual({ outcome: 'couldNotAsk', reason, httpStatus: status });
      expect(seen).toHaveLength(requests);
    },
  );

  it('gives up on a register that does not answer', async () => {
    const config = await serve(() => undefined);
    const lookup = await lookUpNpi(config, known.npi, { timeoutMs: 50, firstPauseMs: 1 });
    expect(lookup).toEqual({ outcome: 'couldNotAsk', reason: 'timeout', httpStatus: undefined });
  });

  it('names a register that cannot be reached', async () => {
    const lookup = await lookUpNpi({ nppesUrl: 'http://127.0.0.1:1/api/' }, known.npi, quick);
    expect(lookup).toEqual({ outcome: 'couldNotAsk', reason: 'network', httpStatus: undefined });
  });

  it('takes the answer of a later attempt', async () => {
    let requests = 0;
    const config = await serve((_request, response) => {
      requests += 1;
      if (requests < 3) response.writeHead(500).end();
      else response.end(JSON.stringify(buildNpiAnswer(known)));
    });
    expect(await lookUpNpi(config, known.npi, quick)).toMatchObject({ outcome: 'found' });
  });
});
