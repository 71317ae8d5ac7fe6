import type { DemoExpert } from './demo-person';

const english = (became: 'verified' | 'claimed' = 'verified') =>
  ({ tag: 'en', readLevel: 'C2', writeLevel: 'C2', became }) as const;
const nativeChinese = { tag: 'zh', readLevel: 'C2', writeLevel: 'C2', became: 'verified' } as const;
const gmcNote = (since: string) =>
  `Seen on the GMC's public list: registered with a licence to practise since ${since}, no conditions.`;

/** The physicians of the demonstration; numbers are those of the built-in register, or have the form of theirs. */
export const demoPhysicians: readonly DemoExpert[] = [
  {
    email: 'amara@experts.example',
    displayName: 'Amara Okafor',
    legalName: 'Amara Okafor',
    country: 'US',
    locale: 'en',
    timeZone: 'America/New_York',
    joinedDaysAgo: 90,
    credentials: [
      {
        kind: 'us_physician',
        jurisdiction: 'US',
        number: '1234567893',
        steps: [
          { daysAgo: 90, step: 'submit' },
          { daysAgo: 89, step: 'lookUp' },
          { daysAgo: 89, step: 'verifyByRegister', lastsUntilDaysAhead: 23 },
        ],
      },
    ],
    languages: [english(), { tag: 'fr', readLevel: 'B2', writeLevel: 'B1', became: 'verified' }],
    work: { shift: 'east', daysPerWeek: 3, care: 0.92 },
  },
  {
    email: 'daniel@experts.example',
    displayName: 'Daniel Lindqvist',
    legalName: 'Daniel Lindqvist',
    country: 'US',
    locale: 'en',
    timeZone: 'America/Chicago',
    joinedDaysAgo: 89,
    credentials: [
      {
        kind: 'us_physician',
        jurisdiction: 'US',
        number: '1497758122',
        steps: [
          { daysAgo: 89, step: 'submit' },
          { daysAgo: 88, step: 'lookUp' },
          { daysAgo: 88, step: 'verifyByRegister' },
        ],
      },
      {
        kind: 'us_physician_board_certified',
        jurisdiction: 'US',
        number: '1497758122',
        steps: [
          { daysAgo: 3, step: 'submit' },
          { daysAgo: 1, step: 'lookUp' },
        ],
      },
    ],
    languages: [english(), { tag: 'sv', readLevel: 'C1', writeLevel: 'B2', became: 'claimed' }],
    work: { shift: 'east', daysPerWeek: 3, care: 0.2 },
  },
  {
    email: 'mei@experts.example',
    displayName: 'Mei Tanaka',
    legalName: 'Mei Tanaka',
    country: 'US',
    locale: 'en',
    timeZone: 'America/Los_Angeles',
    joinedDaysAgo: 88,
    credentials: [
      {
        kind: 'us_physician_board_certified',
        jurisdiction: 'US',
        number: '1508869488',
        steps: [
          { daysAgo: 88, step: 'submit' },
          { daysAgo: 87, step: 'lookUp' },
          {
            daysAgo: 87,
            step: 'verifyByHand',
            note: 'Board certification in cardiovascular disease seen on the public page of the certifying board.',
          },
        ],
      },
    ],
    languages: [english(), { tag: 'ja', readLevel: 'C2', writeLevel: 'C1', became: 'verified' }],
    work: { shift: 'west', daysPerWeek: 4, care: 1, adjudicates: true },
  },
  {
    email: 'helen@experts.example',
    displayName: 'Helen Varga',
    legalName: 'Helen Varga',
    country: 'US',
    locale: 'en',
    timeZone: 'America/New_York',
    joinedDaysAgo: 6,
    credentials: [
      {
        kind: 'us_physician',
        jurisdiction: 'US',
        number: '1100010010',
        steps: [{ daysAgo: 2, step: 'submit' }],
      },
    ],
    languages: [{ tag: 'en', readLevel: 'C1', writeLevel: 'B2', became: 'claimed' }],
  },
  {
    email: 'lin@experts.example',
    displayName: '林雨辰',
    legalName: 'Yuchen Lin',
    country: 'CN',
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    joinedDaysAgo: 88,
    credentials: [
      {
        kind: 'uk_physician_gmc',
        jurisdiction: 'GB',
        number: '7528146',
        steps: [
          { daysAgo: 88, step: 'submit' },
          { daysAgo: 87, step: 'verifyByHand', note: gmcNote('August 2016') },
        ],
      },
    ],
    languages: [nativeChinese, { tag: 'en', readLevel: 'C1', writeLevel: 'C1', became: 'verified' }],
    work: { shift: 'asia', daysPerWeek: 4, care: 0.9 },
  },
  {
    email: 'jing@experts.example',
    displayName: '陈静',
    legalName: 'Jing Chen',
    country: 'GB',
    locale: 'zh-CN',
    timeZone: 'Europe/London',
    joinedDaysAgo: 86,
    credentials: [
      {
        kind: 'uk_physician_gmc',
        jurisdiction: 'GB',
        number: '7319052',
        steps: [
          { daysAgo: 86, step: 'submit' },
          {
            daysAgo: 85,
            step: 'requestInformation',
            reason: 'nameMismatch',
            note: 'The GMC lists this number under “CHEN, Jing Mary”. Please send the name as it stands on the register.',
          },
          { daysAgo: 84, step: 'supply' },
          { daysAgo: 83, step: 'verifyByHand', note: gmcNote('March 2014') },
        ],
      },
    ],
    languages: [nativeChinese, { tag: 'en', readLevel: 'C2', writeLevel: 'C1', became: 'verified' }],
    work: { shift: 'europe', daysPerWeek: 3, care: 0.35 },
  },
  {
    email: 'wei@experts.example',
    displayName: '张伟',
    legalName: 'Wei Zhang',
    country: 'US',
    locale: 'zh-CN',
    timeZone: 'America/Chicago',
    joinedDaysAgo: 84,
    credentials: [
      {
        kind: 'us_physician_board_certified',
        jurisdiction: 'US',
        number: '1300060062',
        steps: [
          { daysAgo: 84, step: 'submit' },
          { daysAgo: 82, step: 'lookUp' },
          {
            daysAgo: 82,
            step: 'verifyByHand',
            note: 'Certification in anatomic and clinical pathology seen on the public page of the certifying board.',
          },
        ],
      },
    ],
    languages: [nativeChinese, { tag: 'en', readLevel: 'C1', writeLevel: 'C1', became: 'verified' }],
    work: { shift: 'west', daysPerWeek: 3, care: 1, adjudicates: true },
  },
];
