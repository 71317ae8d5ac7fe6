import { expect, it } from 'vitest';
import { domains } from '../catalogue/credential-kind';
import { bandOf, compareWithBand, educations, explainRate, guideOffers, guideRates } from './pay-bands';

const estimateRate = (...of: Parameters<typeof explainRate>) => explainRate(...of).rateMinor;

it('has a band with a source and a day for every field of work', () => {
  for (const domain of domains) {
    const { lowMinor, highMinor, source, readOn } = bandOf(domain);
    expect(lowMinor < highMinor && source !== '').toBe(true);
    expect(readOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

it('estimates the middle of the band times education, years and tier', () => {
  // 120 is the middle of 60 to 180.
  expect(estimateRate('medicine', { education: 'professional', years: 4 })).toBe(120_00n);
  expect(estimateRate('medicine', { education: 'bachelor', years: 0 })).toBe(67_00n);
  expect(estimateRate('medicine', { education: 'master', years: 7 })).toBe(117_00n);
  expect(estimateRate('medicine', { education: 'professional', years: 4, tier: 2 })).toBe(150_00n);
  expect(estimateRate('law', { education: 'professional', years: 10 })).toBe(132_00n);
});

it('says what the estimate follows from', () => {
  // 115 is the middle of 80 to 150 in law; 115 x 1.15 x 1.30 x 1.25 is 214.91, more than the band.
  expect(explainRate('law', { education: 'doctorate', years: 20, tier: 2 })).toEqual({
    middleMinor: 115_00n,
    education: 115n,
    years: 130n,
    tier: 125n,
    rateMinor: 150_00n,
  });
});

it('guides the offer of each tier, and calls only what is under the band below', () => {
  const guides = guideOffers('law', [79_99n, 80_00n, undefined, 150_01n], 'USD');
  // 115 is the middle; tier 2 is 1.25 and tier 3 1.40 of it, both kept within the band.
  expect(guides.map(({ oursMinor }) => oursMinor)).toEqual([115_00n, 144_00n, 150_00n, 150_00n]);
  expect(guides.map(({ isBelow }) => isBelow)).toEqual([true, false, undefined, false]);
  expect(guideOffers('law', [1n], 'CNY')[0]?.isBelow).toBeUndefined();
});

it('guides somebody by degree, years and tier, and says nothing of its own while either is unknown', () => {
  // 120 x 1.00 x 1.15 is 138 at tier 1; 1.25 of it is 172.50, rounded up; 1.40 of it is 193.20, more than the band.
  const [guide] = guideRates(['medicine'], { education: 'professional', yearsOfPractice: 9 });
  expect(guide?.ours).toMatchObject({ rateMinor: 138_00n, secondTierMinor: 173_00n, thirdTierMinor: 180_00n });
  expect(guideRates(['medicine'], { education: null, yearsOfPractice: 9 })[0]?.ours).toBeNull();
  expect(guideRates(['medicine'], undefined)[0]?.ours).toBeNull();
});

it('never leaves the band, and never falls with more years or more education', () => {
  for (const domain of domains) {
    const { lowMinor, highMinor } = bandOf(domain);
    const table = educations.map((education) =>
      [0, 2, 3, 5, 6, 10, 11, 40].map((years) => estimateRate(domain, { education, years, tier: 3 })),
    );
    for (const row of table) for (const rate of row) expect(rate >= lowMinor && rate <= highMinor).toBe(true);
    for (const row of table) expect([...row].sort((a, b) => (a < b ? -1 : 1))).toEqual(row);
    for (const column of [0, 3, 7]) {
      const down = table.map((row) => row[column] ?? 0n);
      expect([...down].sort((a, b) => (a < b ? -1 : 1))).toEqual(down);
    }
  }
});

it('compares with the bands in their own currency alone, and is below only what all chosen fields pay', () => {
  const usd = (amountMinor: bigint) => ({ amountMinor, currency: 'USD' });
  expect(compareWithBand(['medicine', 'law'], usd(59_99n))).toBe('below');
  expect(compareWithBand(['medicine', 'law'], usd(60_00n))).toBe('within');
  expect(compareWithBand(['law'], usd(60_00n))).toBe('below');
  expect(compareWithBand(['law'], usd(150_01n))).toBe('above');
  expect(compareWithBand(['law'], { amountMinor: 1n, currency: 'CNY' })).toBe('unknown');
  expect(compareWithBand([], usd(1n))).toBe('unknown');
});
