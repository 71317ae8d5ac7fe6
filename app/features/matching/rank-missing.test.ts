import { expect, it } from 'vitest';
import { shippedCatalogue } from '../catalogue/shipped/shipped-catalogue';
import { countWaiting, rankMissing } from './rank-missing';

const missing = (token: string) => ({ token, state: 'missing' as const });
const waiting = (token: string) => ({ token, state: 'inReview' as const });

it('names first what is under review, then what most of the closed jobs ask for', () => {
  const cpa = waiting('credential:us_cpa:US');
  const jobs = [
    { unmet: [missing('credential:cfa:*'), missing('language:en:read:B2')] },
    { unmet: [cpa, missing('language:en:read:B2')] },
    { unmet: [] },
  ];
  expect(rankMissing(shippedCatalogue, jobs)).toEqual([
    { ...cpa, jobs: 1 },
    { ...missing('language:en:read:B2'), jobs: 2 },
    { ...missing('credential:cfa:*'), jobs: 1 },
  ]);
});

it('counts a lower level under the higher one, and a wider kind under the one that is stated, but not under one that is missing', () => {
  const jobs = [
    { unmet: [waiting('credential:physician:*'), missing('language:zh:read:B2')] },
    { unmet: [waiting('credential:us_physician:US'), missing('language:zh:read:C1')] },
  ];
  expect(rankMissing(shippedCatalogue, jobs)).toEqual([
    { ...waiting('credential:us_physician:US'), jobs: 2 },
    { ...missing('language:zh:read:C1'), jobs: 2 },
  ]);
  const unstated = jobs.map(({ unmet }) => ({ unmet: unmet.map(({ token }) => missing(token)) }));
  expect(rankMissing(shippedCatalogue, unstated).map(({ token }) => token)).toContain('credential:physician:*');
});

it('counts the jobs that wait for nothing but the desk', () => {
  const free = { suspended: false, ownOrganization: false };
  const stated = [waiting('credential:us_physician:US')];
  expect(
    countWaiting([
      { ...free, unmet: stated },
      { ...free, unmet: [...stated, missing('language:zh:read:B2')] },
      { ...free, suspended: true, unmet: stated },
      { ...free, ownOrganization: true, unmet: [] },
    ]),
  ).toBe(1);
});
