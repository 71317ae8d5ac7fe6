import { expect, it } from 'vitest';
import { writeTimeCsv } from './write-time-csv';

it('writes a line per stretch, quotes what needs it, and keeps every formula text', () => {
  const stretch = {
    claimId: 'c1',
    jobId: 'j1',
    contentLanguage: 'en',
    tier: 2,
    kind: 'active',
    payable: true,
    rule: 'time.active',
    startedAt: new Date('2026-11-16T08:00:00Z'),
    endedAt: new Date('2026-11-16T08:00:30Z'),
    lengthMs: 30_000,
    correctionMs: null,
    disputeId: null,
  };
  const titles = ['=HYPERLINK("http://x","y")', '+1', '-1', '@a', '\tb', 'Plain, "quoted"'];
  const [header, ...lines] = writeTimeCsv(titles.map((jobTitle) => ({ ...stretch, jobTitle }))).split('\r\n');
  expect(header).toBe('started_at,ended_at,milliseconds,kind,paid,rule,job,tier,review');
  const around = (title: string) =>
    `2026-11-16T08:00:00.000Z,2026-11-16T08:00:30.000Z,30000,active,yes,time.active,${title},2,c1`;
  expect(lines).toEqual([
    around(`"'=HYPERLINK(""http://x"",""y"")"`),
    around("'+1"),
    around("'-1"),
    around("'@a"),
    around("'\tb"),
    around('"Plain, ""quoted"""'),
    '',
  ]);
});
