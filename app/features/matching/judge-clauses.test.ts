import { expect, it } from 'vitest';
import { credentialTokens, languageTokens } from '../credentials/derive-capabilities';
import { judgeClauses } from './judge-clauses';
import { mostSpecific } from './most-specific';

const reading = languageTokens('en', 'B2', 'A1').filter((token) => token.includes(':read:'));
const physician = [...credentialTokens('us_physician', 'US'), ...reading];
const boardCertified = [...credentialTokens('us_physician_board_certified', 'US'), ...reading];

it('names of a clause only what does not follow from the rest of it', () => {
  expect(mostSpecific(boardCertified)).toEqual(['credential:us_physician_board_certified:US', 'language:en:read:B2']);
  const two = [...credentialTokens('us_attorney_ny', 'US-NY'), ...credentialTokens('cfa', '*')];
  expect(mostSpecific(two)).toEqual(['credential:us_attorney_ny:US-NY', 'credential:cfa:*']);
  expect(mostSpecific(['language:en:read:B1', 'language:en:write:C1'])).toHaveLength(2);
});

it('says of every clause whether it is met, and of every condition whether it is held, in review or missing', () => {
  const held = new Set(physician);
  const stated = new Set(credentialTokens('us_physician_board_certified', 'US'));
  expect(judgeClauses([physician, boardCertified, ['credential:cfa:*']], { held, stated })).toEqual([
    {
      met: true,
      conditions: [
        { token: 'credential:us_physician:US', state: 'met' },
        { token: 'language:en:read:B2', state: 'met' },
      ],
    },
    {
      met: false,
      conditions: [
        { token: 'credential:us_physician_board_certified:US', state: 'inReview' },
        { token: 'language:en:read:B2', state: 'met' },
      ],
    },
    { met: false, conditions: [{ token: 'credential:cfa:*', state: 'missing' }] },
  ]);
  expect(judgeClauses([[]], { held, stated })).toEqual([{ met: false, conditions: [] }]);
});
