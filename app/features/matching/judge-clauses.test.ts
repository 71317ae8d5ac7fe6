import { expect, it } from 'vitest';
import { shippedCatalogue } from '../catalogue/shipped/shipped-catalogue';
import { credentialTokens, languageTokens } from '../credentials/derive-capabilities';
import { judgeClauses } from './judge-clauses';
import { mostSpecific } from './most-specific';

const reading = languageTokens('en', 'B2', 'A1').filter((token) => token.includes(':read:'));
const physician = [...credentialTokens(shippedCatalogue, { kind: 'us_physician', jurisdiction: 'US' }), ...reading];
const boardCertified = [
  ...credentialTokens(shippedCatalogue, { kind: 'us_physician_board_certified', jurisdiction: 'US' }),
  ...reading,
];

it('names of a clause only what does not follow from the rest of it', () => {
  expect(mostSpecific(shippedCatalogue, boardCertified)).toEqual([
    'credential:us_physician_board_certified:US',
    'language:en:read:B2',
  ]);
  const two = [
    ...credentialTokens(shippedCatalogue, { kind: 'us_attorney_ny', jurisdiction: 'US-NY' }),
    ...credentialTokens(shippedCatalogue, { kind: 'cfa', jurisdiction: '*' }),
  ];
  expect(mostSpecific(shippedCatalogue, two)).toEqual(['credential:us_attorney_ny:US-NY', 'credential:cfa:*']);
  expect(mostSpecific(shippedCatalogue, ['language:en:read:B1', 'language:en:write:C1'])).toHaveLength(2);
});

it('says of every clause whether it is met, and of every condition whether it is held, in review or missing', () => {
  const held = new Set(physician);
  const stated = new Set(
    credentialTokens(shippedCatalogue, { kind: 'us_physician_board_certified', jurisdiction: 'US' }),
  );
  expect(
    judgeClauses([physician, boardCertified, ['credential:cfa:*']], { catalogue: shippedCatalogue, held, stated }),
  ).toEqual([
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
  expect(judgeClauses([[]], { catalogue: shippedCatalogue, held, stated })).toEqual([{ met: false, conditions: [] }]);
});
