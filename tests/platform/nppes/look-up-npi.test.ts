import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { lookUpNpi } from '~/platform/nppes/look-up-npi.server';
import { buildNpiAnswer, buildNpiErrors } from '~/platform/fakes/nppes/build-npi-answer';
import { fictionalPhysicians } from '~/platform/fakes/nppes/fictional-physicians';
import { answering, breakingOff, quickAsking, useRegisterServer } from '../http/register-server';

const known = fictionalPhysicians[2];
if (!known) throw new Error('the fake register has a third person');
const { npi } = known;
const serve = useRegisterServer();

async function lookUp(listener: RequestListener, number = npi, timeoutMs = 250) {
  const config = { nppesUrl: await serve(listener) };
  return lookUpNpi({ config, registers: quickAsking({ timeoutMs }) }, number);
}

describe('lookUpNpi', () => {
  it('reads a found physician with status, credential and taxonomies', async () => {
    const seen: string[] = [];
    expect(await lookUp(answering(200, JSON.stringify(buildNpiAnswer(known)), seen))).toEqual({
      outcome: 'found',
      number: npi,
      enumerationType: 'NPI-1',
      name: `${known.firstName} ${known.lastName}`,
      otherNames: [],
      firstName: known.firstName,
      lastName: known.lastName,
      credential: 'MD',
      status: 'A',
      isActive: true,
      enumerationDate: '2008-03-14',
      lastUpdated: '2025-06-02',
      taxonomies: [
        { code: '207RC0000X', description: known.taxonomy[1], primary: true, state: 'CA', license: 'X100003' },
      ],
    });
    expect(seen).toEqual([`/api/?version=2.1&number=${npi}`]);
  });

  it('reads former names', async () => {
    const married = fictionalPhysicians.find(({ formerLastName }) => formerLastName);
    const lookup = await lookUp(answering(200, JSON.stringify(buildNpiAnswer(married))), married?.npi);
    expect(lookup).toMatchObject({ name: 'CLARE DUPONT', otherNames: ['CLARE ARCENEAUX'] });
  });

  it('tells a deactivated number from one nobody has, without repeating it', async () => {
    const gone = fictionalPhysicians.find((physician) => physician.deactivated);
    const lookup = await lookUp(answering(200, JSON.stringify(buildNpiAnswer(gone))), gone?.npi);
    expect(lookup).toMatchObject({ outcome: 'deactivated', notice: expect.stringMatching(/^CMS deactivated NPI\. /) });
    expect(JSON.stringify(lookup)).not.toContain(gone?.npi);
  });

  it('calls nothing active but "A"', async () => {
    const body = JSON.stringify(buildNpiAnswer(known)).replace('"status":"A"', '"status":"D"');
    expect(await lookUp(answering(200, body))).toMatchObject({ outcome: 'found', status: 'D', isActive: false });
  });

  it.each([
    ['200 with no results', buildNpiAnswer(undefined)],
    ['a number NPPES cannot hold', buildNpiErrors()],
  ])('calls %s not found', async (_what, body) => {
    expect(await lookUp(answering(200, JSON.stringify(body)))).toEqual({ outcome: 'notFound' });
  });

  it('never takes somebody else for the number asked', async () => {
    const listener = answering(200, JSON.stringify(buildNpiAnswer(known)));
    expect(await lookUp(listener, '1234567893')).toMatchObject({ outcome: 'couldNotAsk', reason: 'partial' });
  });

  it.each([
    { what: 'HTML', listener: answering(200, '<html>Maintenance</html>'), reason: 'notJson', httpStatus: 200 },
    { what: '429', listener: answering(429, 'slow down'), reason: 'rateLimited', httpStatus: 429 },
    { what: '503', listener: answering(503, '{"result_count":0,"results":[]}'), reason: 'httpError', httpStatus: 503 },
    { what: '403', listener: answering(403, ''), reason: 'httpError', httpStatus: 403 },
    { what: 'half an answer', listener: answering(200, '{"result_count":1,"results":[{'), reason: 'partial' },
    { what: 'a broken transfer', listener: breakingOff(), reason: 'partial' },
    {
      what: 'fewer results than counted',
      listener: answering(200, '{"result_count":1,"results":[]}'),
      reason: 'partial',
    },
    { what: 'a result without a name and status', listener: withoutBasic(), reason: 'partial' },
    { what: 'another shape', listener: answering(200, '{"result_count":"many"}'), reason: 'partial' },
    { what: 'silence', listener: () => undefined, reason: 'timeout', httpStatus: undefined },
  ])('could not ask after $what, and never says "not found"', async ({ listener, reason, httpStatus = 200, what }) => {
    const expected = { outcome: 'couldNotAsk', reason, httpStatus: what === 'silence' ? undefined : httpStatus };
    expect(await lookUp(listener, npi, what === 'silence' ? 40 : 250)).toEqual(expected);
  });
});

function withoutBasic(): RequestListener {
  return answering(200, JSON.stringify({ result_count: 1, results: [{ number: npi, enumeration_type: 'NPI-1' }] }));
}
