import { expect, it } from 'vitest';
import { rankMissing } from './rank-missing';

it('names first what most of the closed jobs ask for, and what is under review last', () => {
  const missing = (token: string) => ({ token, state: 'missing' as const });
  const waiting = { token: 'credential:us_cpa:US', state: 'inReview' as const };
  const jobs = [
    { unmet: [missing('credential:cfa:*'), missing('language:en:read:B2')] },
    { unmet: [waiting, missing('language:en:read:B2')] },
    { unmet: [waiting] },
    { unmet: [] },
  ];
  expect(rankMissing(jobs)).toEqual([
    { ...missing('language:en:read:B2'), jobs: 2 },
    { ...missing('credential:cfa:*'), jobs: 1 },
    { ...waiting, jobs: 2 },
  ]);
});
