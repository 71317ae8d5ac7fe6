import { describe, expect, it } from 'vitest';
import { isListDue, isStale, judgeList } from './exclusion-list';
import { decideMatch, exclusionMatchStatuses } from './decide-match';
import { exclusionStrengths } from './match-exclusion';
import { readLeieHeader, readLeieRecord } from './leie-layout';

const at = (text: string) => new Date(`${text}:00Z`);

describe('judgeList', () => {
  it.each([
    ['a list as long as the last', 90_000, 0, 90_000, false, null],
    ['the first list', 8, 0, null, false, null],
    ['a few bad lines', 90_000, 21, 90_000, false, null],
    ['no line at all', 0, 0, 90_000, false, 'empty'],
    ['no line at all, though forced', 0, 0, 90_000, true, 'empty'],
    ['bad lines everywhere', 1000, 21, null, false, 'tooManyBadLines'],
    ['fewer than half of the last', 44_999, 0, 90_000, false, 'shrunk'],
    ['half of the last', 45_000, 0, 90_000, false, null],
    ['fewer than half, but a person says so', 44_999, 0, 90_000, true, null],
  ])('%s', (_what, rowCount, badLineCount, last, isForced, fault) => {
    expect(judgeList({ rowCount, badLineCount }, last, isForced)).toBe(fault);
  });
});

describe('isListDue', () => {
  it.each([
    ['no list, never tried', '2026-11-02T04:00', null, null, true],
    ['no list, tried an hour ago', '2026-11-02T04:00', null, '2026-11-02T03:00', false],
    ['no list, tried yesterday', '2026-11-02T04:00', null, '2026-11-01T04:00', true],
    ['last month’s edition on the 10th', '2026-11-10T23:00', '2026-10-09T12:00', '2026-10-11T00:00', false],
    ['last month’s edition on the 11th', '2026-11-11T00:00', '2026-10-09T12:00', '2026-10-11T00:00', true],
    [
      'last month’s edition on the 11th, tried just now',
      '2026-11-11T01:00',
      '2026-10-09T12:00',
      '2026-11-11T00:00',
      false,
    ],
    ['last month’s edition on the 12th', '2026-11-12T00:00', '2026-10-09T12:00', '2026-11-11T00:00', true],
    ['this month’s edition', '2026-11-12T00:00', '2026-11-09T12:00', '2026-11-11T00:00', false],
    ['an edition of last year', '2027-01-15T00:00', '2026-12-09T12:00', '2027-01-14T00:00', true],
  ] as const)('%s', (_what, now, edition, tried, isDue) => {
    expect(isListDue(at(now), edition ? at(edition) : null, tried ? at(tried) : null)).toBe(isDue);
  });

  it('calls an edition stale after forty days', () => {
    expect(isStale(at('2026-11-19T00:00'), at('2026-10-10T00:00'))).toBe(false);
    expect(isStale(at('2026-11-19T00:01'), at('2026-10-10T00:00'))).toBe(true);
  });
});

describe('decideMatch', () => {
  it('opens what nobody has looked at, and only once', () => {
    expect(decideMatch([], 'name_only')).toEqual({ step: 'open' });
    expect(decideMatch([{ id: 'm', strength: 'name_only', status: 'open' }], 'name_only')).toEqual({ step: 'known' });
  });

  it('raises an open match, and opens one anew where only something weaker was cleared', () => {
    expect(decideMatch([{ id: 'm', strength: 'name_only', status: 'open' }], 'probable')).toEqual({
      step: 'raise',
      matchId: 'm',
    });
    expect(decideMatch([{ id: 'm', strength: 'name_only', status: 'cleared' }], 'probable')).toEqual({ step: 'open' });
  });

  it('leaves what a person decided, in every status and strength, unless something surer is found', () => {
    for (const status of exclusionMatchStatuses) {
      for (const [rank, strength] of exclusionStrengths.entries()) {
        for (const [foundRank, found] of exclusionStrengths.entries()) {
          const { step } = decideMatch([{ id: 'm', strength, status }], found);
          const isSurer = foundRank < rank;
          const surer = { open: 'raise', cleared: 'open', confirmed: 'known' }[status];
          expect(step, `${status} ${strength} ${found}`).toBe(isSurer ? surer : 'known');
        }
      }
    }
  });
});

describe('the layout of the file', () => {
  const header =
    'LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE'.split(
      ',',
    );

  it('knows both names of the last column, and any order', () => {
    expect(readLeieHeader(header)).toBeDefined();
    expect(readLeieHeader([...header.slice(0, 17), 'WAIVERSTATE'])).toBeDefined();
    expect(readLeieHeader([...header].reverse())?.get('LASTNAME')).toBe(17);
    expect(readLeieHeader(header.slice(0, 17))).toBeUndefined();
    expect(readLeieHeader([...header.slice(0, 17), 'SSN'])).toBeUndefined();
    expect(readLeieHeader([...header.slice(0, 17), 'LASTNAME'])).toBeUndefined();
  });

  it('reads zeros and impossible days as empty', () => {
    const layout = readLeieHeader(header);
    if (!layout) throw new Error('the header is right');
    const cells = [' DOE ', 'JANE', '', '', 'NURSE', '', '', '0000000000', '19800231', '1 ROAD', 'ALBANY', 'NY', '1'];
    expect(readLeieRecord(layout, [...cells, '1128a1', '20190415', '00000000', '2021-01-31', 'TX'])).toEqual({
      lastName: 'DOE',
      firstName: 'JANE',
      middleName: '',
      businessName: '',
      general: 'NURSE',
      specialty: '',
      npi: null,
      birthDate: null,
      state: 'NY',
      exclType: '1128a1',
      excludedOn: '2019-04-15',
      reinstatedOn: null,
      waivedOn: '2021-01-31',
      waiverState: 'TX',
    });
  });
});
