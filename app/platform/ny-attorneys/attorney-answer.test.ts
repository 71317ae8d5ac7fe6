import { describe, expect, it } from 'vitest';
import { readAttorneyAnswer, readStanding } from './attorney-answer';

function read(given: Record<string, unknown>) {
  return readAttorneyAnswer([{ registration_number: '9000011', status: 'Currently registered', ...given }], '9000011');
}

describe('readStanding', () => {
  it.each([
    ['Currently registered', 'active'],
    ['  currently  REGISTERED ', 'active'],
    ['Due to reregister within 30 days of birthday', 'active'],
    ['Delinquent', 'lapsed'],
    ['Resigned', 'lapsed'],
    ['Retired', 'lapsed'],
    ['Incapacitated', 'lapsed'],
    ['Deceased', 'lapsed'],
    ['Suspended', 'sanctioned'],
    ['Suspended, currently registered', 'sanctioned'],
    ['Suspended, delinquent', 'sanctioned'],
    ['Disbarred', 'sanctioned'],
    ['Resigned from bar - disciplinary reason', 'sanctioned'],
    ['Registered', null],
    ['Not currently registered', null],
    ['Suspendedly registered', null],
    ['constructor', null],
    ['', null],
  ])('%j: %s', (status, standing) => {
    expect(readStanding(status)).toBe(standing);
  });
});

describe('readAttorneyAnswer', () => {
  it.each([
    ['Currently registered', 'Feb 2028', '2028-02-29'],
    ['Currently registered', 'Dec 2027', '2027-12-31'],
    ['Due to reregister within 30 days of birthday', 'Dec 2027', '2028-01-30'],
    ['Currently registered', undefined, null],
    ['Currently registered', '2027', null],
    ['Currently registered', 'Foo 2027', null],
    ['Delinquent', 'Feb 2028', null],
  ])('of %s, next due %s: registered until %s', (status, month, day) => {
    const answer = read({ status, next_registration: month });
    const until = answer?.outcome === 'found' ? answer.registeredUntil : undefined;
    expect(until?.toISOString().slice(0, 10) ?? null).toBe(day);
  });

  it('puts the name together from what there is', () => {
    expect(read({ first_name: 'HEE SEOK' })).toMatchObject({ name: 'HEE SEOK' });
    expect(read({ first_name: 'JAMES', last_name: 'RUSSO', suffix: 'III' })).toMatchObject({ name: 'JAMES RUSSO III' });
  });

  it.each([[undefined], [null], [{}], ['[]'], [[{ status: 'Disbarred' }]], [[{ registration_number: '9000011' }]]])(
    'does not take %j for an answer',
    (body) => {
      expect(readAttorneyAnswer(body, '9000011')).toBeUndefined();
    },
  );
});
