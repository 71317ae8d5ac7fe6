import { describe, expect, it } from 'vitest';
import { formatBefore, isNarrowed, parseAuditFilter } from './audit-filter';

const nothing = {
  before: undefined,
  actor: undefined,
  action: undefined,
  subjectId: undefined,
  from: undefined,
  to: undefined,
};

describe('the filter of an audit page', () => {
  it('reads page, actor, action, object and days from the address', () => {
    const row = { at: new Date(1_700_000_000_123), id: 42n };
    const query = new URLSearchParams({
      before: formatBefore(row),
      actor: ' Ada@Assay.example ',
      action: 'credential.viewed',
      subjectId: ' c1 ',
      from: '2026-02-28',
      to: '2028-02-29',
    });
    expect(parseAuditFilter(query)).toEqual({
      before: row,
      actor: 'ada@assay.example',
      action: 'credential.viewed',
      subjectId: 'c1',
      from: '2026-02-28',
      to: '2028-02-29',
    });
  });

  it.each([
    'before=x',
    'before=42',
    'before=1_99999999999999999999',
    'before=1_9223372036854775808',
    'actor=%20',
    `actor=${'a'.repeat(300)}`,
    'action=task.viewed',
    'subjectId=',
    'from=2026-02-29',
    'from=0000-01-01',
    'to=yesterday',
    '',
  ])('leaves out what is malformed: %s', (query) => {
    expect(parseAuditFilter(new URLSearchParams(query))).toEqual(nothing);
  });

  it('is narrowed by every part but the page', () => {
    expect(isNarrowed({ before: { at: new Date(0), id: 1n } })).toBe(false);
    expect(isNarrowed({ to: '2026-01-01' })).toBe(true);
  });
});
