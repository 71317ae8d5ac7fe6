import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { lookUpAttorney } from '~/platform/ny-attorneys/look-up-attorney.server';
import { attorneyColumns } from '~/platform/ny-attorneys/attorney-answer';
import { buildAttorneyAnswer } from '~/platform/fakes/ny-attorneys/build-attorney-answer';
import { fictionalAttorneys } from '~/platform/fakes/ny-attorneys/fictional-attorneys';
import { answering, breakingOff, quickAsking, useRegisterServer } from '../http/register-server';

const known = fictionalAttorneys[0];
if (!known) throw new Error('the fake register has somebody');
const number = known.registrationNumber;
const serve = useRegisterServer();

async function lookUp(listener: RequestListener, asked = number, timeoutMs = 250, token?: string) {
  const config = { nyAttorneysUrl: await serve(listener), nyAttorneysToken: token };
  return lookUpAttorney({ config, registers: quickAsking({ timeoutMs }) }, asked);
}

const rows = (attorney: typeof known | undefined) => JSON.stringify(buildAttorneyAnswer(attorney, attorneyColumns));

describe('lookUpAttorney', () => {
  it('reads name, status, year and department, and when the registration ends', async () => {
    expect(await lookUp(answering(200, rows(known)))).toEqual({
      outcome: 'found',
      name: 'ELENA ROSE MARCHETTI',
      status: 'Currently registered',
      standing: 'active',
      yearAdmitted: 2009,
      department: 1,
      nextRegistration: '2028-07',
      registeredUntil: new Date('2028-07-31T00:00:00Z'),
    });
  });

  it('asks for one number and for no address, telephone number or employer, with the token it was given', async () => {
    const asked: URL[] = [];
    const tokens: unknown[] = [];
    await lookUp(
      (request, response) => {
        asked.push(new URL(request.url ?? '', 'http://register'));
        tokens.push(request.headers['x-app-token']);
        response.end('[]');
      },
      number,
      250,
      'a-token',
    );
    expect(asked[0]?.searchParams.get('registration_number')).toBe(number);
    expect(asked[0]?.searchParams.get('$select')).not.toMatch(/street|city|zip|phone|company|county/);
    expect(tokens).toEqual(['a-token']);
  });

  it('reads numbers as Socrata may write them', async () => {
    const row = { registration_number: Number(number), status: 'Disbarred', year_admitted: 1990 };
    expect(await lookUp(answering(200, JSON.stringify([row])))).toMatchObject({ outcome: 'found', yearAdmitted: 1990 });
  });

  it('calls an empty list not found, and takes neither somebody else nor two rows for an answer', async () => {
    expect(await lookUp(answering(200, '[]'))).toEqual({ outcome: 'notFound' });
    const row = JSON.parse(rows(known)) as unknown[];
    for (const [body, asked] of [
      [rows(known), '9999999'],
      [JSON.stringify([...row, ...row]), number],
    ] as const) {
      expect(await lookUp(answering(200, body), asked)).toMatchObject({ outcome: 'couldNotAsk', reason: 'partial' });
    }
  });

  it.each([
    { what: 'HTML', listener: answering(200, '<html></html>'), reason: 'notJson', httpStatus: 200 },
    { what: '429', listener: answering(429, '{}'), reason: 'rateLimited', httpStatus: 429 },
    { what: 'a wrong token', listener: answering(403, '{"error":true}'), reason: 'httpError', httpStatus: 403 },
    {
      what: 'half an answer',
      listener: answering(200, '[{"registration_number":"9'),
      reason: 'partial',
      httpStatus: 200,
    },
    { what: 'a broken transfer', listener: breakingOff(), reason: 'partial', httpStatus: 200 },
    {
      what: 'a row without a status',
      listener: answering(200, `[{"registration_number":"${number}"}]`),
      reason: 'partial',
      httpStatus: 200,
    },
    {
      what: 'an error in place of rows',
      listener: answering(200, '{"error":true}'),
      reason: 'partial',
      httpStatus: 200,
    },
    { what: 'silence', listener: () => undefined, reason: 'timeout', httpStatus: undefined },
  ])('could not ask after $what, and never says "not found"', async ({ what, listener, reason, httpStatus }) => {
    const timeoutMs = what === 'silence' ? 40 : 250;
    expect(await lookUp(listener, number, timeoutMs)).toEqual({ outcome: 'couldNotAsk', reason, httpStatus });
  });
});
