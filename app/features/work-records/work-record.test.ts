import { describe, expect, it } from 'vitest';
import { canonicalJson } from '~/core/canonical-json';
import { recordParts, usualParts } from './record-parts';
import { buildWorkRecord, workRecordSchema, type WorkFacts } from './work-record';

const facts: WorkFacts = {
  name: 'Mei Tanaka',
  memberSince: new Date('2026-02-03T23:00:00Z'),
  credentials: [
    {
      kind: 'us_physician',
      name: { en: 'US physician', 'zh-CN': '美国医师' },
      jurisdiction: 'US-CA',
      specialties: [],
      level: null,
      verifiedOn: '2026-03-01',
      validThrough: '2027-02-28',
    },
  ],
  languages: [{ tag: 'zh-Hans', read: 'C2', write: 'C1' }],
  fields: [{ field: 'medicine', reviews: 7 }],
  paidMs: 5_459_999n,
  reviewsSubmitted: 7,
  reviewsDecided: 6,
  answers: 12,
  upheld: 11,
  disputes: { raised: 1, forExpert: 1, reduced: 0, withdrawn: 0, undecided: 0 },
};
const given = {
  id: '0198c000-0000-7000-8000-000000000001',
  issuer: 'did:web:assay.example',
  at: new Date(1_795_000_000_000),
};

describe('buildWorkRecord', () => {
  it('shows everything but the name unless told', () => {
    expect(usualParts).not.toContain('name');
    const record = buildWorkRecord(facts, usualParts, given);
    expect(record).toMatchObject({
      name: null,
      work: { paidMinutes: 90, reviewsSubmitted: 7, reviewsDecided: 6 },
      agreement: { answers: 12, upheld: 11, latestReviews: 2000, interval: { low: 6461, high: 9852 } },
      memberSince: '2026-02-03',
    });
    expect(workRecordSchema.parse(record)).toEqual(record);
  });

  it.each(recordParts)('keeps "%s" to itself when it is not chosen, and alone shows it when it is', (part) => {
    const without = buildWorkRecord(
      facts,
      recordParts.filter((other) => other !== part),
      given,
    );
    expect(without[part]).toBeNull();
    const alone = buildWorkRecord(facts, [part], given);
    expect(recordParts.filter((other) => alone[other] !== null)).toEqual([part]);
  });

  it('claims no share where nobody else judged', () => {
    const record = buildWorkRecord({ ...facts, answers: 0, upheld: 0 }, ['agreement'], given);
    expect(record.agreement).toMatchObject({ answers: 0, interval: null });
  });

  it('has one text: whole numbers only', () => {
    const text = canonicalJson(buildWorkRecord(facts, recordParts, given));
    expect(canonicalJson(workRecordSchema.parse(JSON.parse(text)))).toBe(text);
  });
});
