import { describe, expect, it } from 'vitest';
import { parseAuditFilter } from './audit-filter';

const actor = '0190a1b2-0000-7000-8000-000000000001';

describe('the filter of an audit page', () => {
  it('reads page, actor and subject from the address', () => {
    const query = new URLSearchParams({ before: '42', actor, subjectType: 'credential', subjectId: 'c1' });
    expect(parseAuditFilter(query)).toEqual({
      before: 42n,
      actorUserId: actor,
      subject: { type: 'credential', id: 'c1' },
    });
  });

  it.each([
    'before=x',
    'before=99999999999999999999',
    'before=9223372036854775808',
    'actor=me',
    'subjectType=task',
    '',
  ])('leaves out what is malformed: %s', (query) => {
    const nothing = { before: undefined, actorUserId: undefined, subject: undefined };
    expect(parseAuditFilter(new URLSearchParams(query))).toEqual(nothing);
  });
});
