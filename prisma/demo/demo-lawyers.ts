import type { DemoExpert } from './demo-person';

const english = { tag: 'en', readLevel: 'C2', writeLevel: 'C2', became: 'verified' } as const;
const nativeChinese = { tag: 'zh', readLevel: 'C2', writeLevel: 'C2', became: 'verified' } as const;
const newYorkNote = (year: number) =>
  `New York attorney registration: admitted ${year}, currently registered, no public discipline. Name and number agree.`;
const chinaNote = '已在中国法网查询：执业状态正常，姓名、执业机构与证号一致，无处罚记录。';

/** The lawyers of the demonstration. */
export const demoLawyers: readonly DemoExpert[] = [
  {
    email: 'grace@experts.example',
    displayName: 'Grace Whitfield',
    legalName: 'Grace Whitfield',
    country: 'US',
    locale: 'en',
    timeZone: 'America/New_York',
    joinedDaysAgo: 87,
    credentials: [
      {
        kind: 'us_attorney_ny',
        jurisdiction: 'US-NY',
        number: '4471093',
        steps: [
          { daysAgo: 87, step: 'submit' },
          { daysAgo: 86, step: 'verifyByHand', note: newYorkNote(2007) },
        ],
      },
      {
        kind: 'us_cpa',
        jurisdiction: 'US-NY',
        number: 'CPA118204',
        steps: [
          { daysAgo: 60, step: 'submit' },
          { daysAgo: 58, step: 'withdraw' },
        ],
      },
    ],
    languages: [english],
    work: { shift: 'east', daysPerWeek: 3, care: 0.9 },
  },
  {
    email: 'edmund@experts.example',
    displayName: 'Edmund Clarke',
    legalName: 'Edmund Clarke',
    country: 'GB',
    locale: 'en',
    timeZone: 'Europe/London',
    joinedDaysAgo: 85,
    credentials: [
      {
        kind: 'us_attorney_ny',
        jurisdiction: 'US-NY',
        number: '5120377',
        steps: [
          { daysAgo: 85, step: 'submit' },
          { daysAgo: 83, step: 'verifyByHand', note: newYorkNote(2012) },
        ],
      },
    ],
    languages: [english],
    work: { shift: 'europe', daysPerWeek: 3, care: 1, adjudicates: true },
  },
  {
    email: 'min@experts.example',
    displayName: '赵敏',
    legalName: '赵敏',
    country: 'CN',
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    joinedDaysAgo: 86,
    credentials: [
      {
        kind: 'cn_lawyer',
        jurisdiction: 'CN',
        number: '13101201511284607',
        steps: [
          { daysAgo: 86, step: 'submit' },
          { daysAgo: 85, step: 'verifyByHand', note: chinaNote },
        ],
      },
      {
        kind: 'us_attorney_ny',
        jurisdiction: 'US-NY',
        number: '5583916',
        steps: [
          { daysAgo: 86, step: 'submit' },
          { daysAgo: 84, step: 'verifyByHand', note: newYorkNote(2018) },
        ],
      },
    ],
    languages: [nativeChinese, { tag: 'en', readLevel: 'C1', writeLevel: 'C1', became: 'verified' }],
    work: { shift: 'asia', daysPerWeek: 4, care: 0.35 },
  },
  {
    email: 'siyuan@experts.example',
    displayName: '王思远',
    legalName: '王思远',
    country: 'CN',
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    joinedDaysAgo: 80,
    credentials: [
      {
        kind: 'cn_lawyer',
        jurisdiction: 'CN',
        number: '14403201010562318',
        steps: [
          { daysAgo: 80, step: 'submit' },
          { daysAgo: 79, step: 'verifyByHand', note: chinaNote },
        ],
      },
      {
        kind: 'us_attorney_ny',
        jurisdiction: 'US-NY',
        number: '5790214',
        steps: [
          { daysAgo: 79, step: 'submit' },
          { daysAgo: 77, step: 'verifyByHand', note: newYorkNote(2020) },
          {
            daysAgo: 33,
            step: 'revoke',
            reason: 'notCurrent',
            note: 'The register shows this registration as delinquent since September. It may be stated again once it is current.',
          },
        ],
      },
    ],
    languages: [nativeChinese, { tag: 'en', readLevel: 'B2', writeLevel: 'B2', became: 'claimed' }],
    work: { shift: 'asia', daysPerWeek: 3, care: 0.95 },
  },
];
