import type { DemoExpert } from './demo-person';

const english = { tag: 'en', readLevel: 'C2', writeLevel: 'C2', became: 'verified' } as const;
const charterNote = 'Seen in the CFA Institute member directory: charterholder, active member, name and number agree.';
const cpaNote = 'Seen on CPAverify: licence active, no enforcement action, name and number agree.';

/** The finance professionals of the demonstration. */
export const demoFinanciers: readonly DemoExpert[] = [
  {
    email: 'marcus@experts.example',
    displayName: 'Marcus Bell',
    legalName: 'Marcus Bell',
    country: 'US',
    locale: 'en',
    timeZone: 'America/Los_Angeles',
    joinedDaysAgo: 84,
    credentials: [
      {
        kind: 'us_cpa',
        jurisdiction: 'US-CA',
        number: 'CPA104417',
        steps: [
          { daysAgo: 84, step: 'submit' },
          { daysAgo: 83, step: 'verifyByHand', note: cpaNote },
        ],
      },
      {
        kind: 'cfa',
        jurisdiction: '*',
        number: '388214',
        steps: [
          { daysAgo: 84, step: 'submit' },
          { daysAgo: 83, step: 'verifyByHand', note: charterNote },
        ],
      },
      {
        kind: 'us_cpa',
        jurisdiction: 'US-NV',
        number: 'NV20991',
        steps: [
          { daysAgo: 70, step: 'submit' },
          { daysAgo: 69, step: 'verifyByHand', note: cpaNote, lastsUntilDaysAhead: -20 },
        ],
      },
    ],
    languages: [english, { tag: 'es', readLevel: 'B1', writeLevel: 'A2', became: 'rejected' }],
    work: { shift: 'west', daysPerWeek: 3, care: 0.9 },
  },
  {
    email: 'sunyue@experts.example',
    displayName: '孙悦',
    legalName: 'Yue Sun',
    country: 'DE',
    locale: 'zh-CN',
    timeZone: 'Europe/Berlin',
    joinedDaysAgo: 82,
    credentials: [
      {
        kind: 'cfa',
        jurisdiction: '*',
        number: '402977',
        steps: [
          { daysAgo: 82, step: 'submit' },
          { daysAgo: 81, step: 'verifyByHand', note: charterNote },
        ],
      },
      {
        kind: 'us_cpa',
        jurisdiction: 'US-DE',
        number: 'DE0071855',
        steps: [
          { daysAgo: 50, step: 'submit' },
          { daysAgo: 49, step: 'verifyByHand', note: cpaNote },
          {
            daysAgo: 12,
            step: 'suspend',
            reason: 'sanction',
            note: 'The board lists an open case on continuing education. The licence counts again when the case is closed.',
          },
        ],
      },
    ],
    languages: [
      { tag: 'zh', readLevel: 'C2', writeLevel: 'C2', became: 'verified' },
      { tag: 'en', readLevel: 'C1', writeLevel: 'C1', became: 'verified' },
      { tag: 'de', readLevel: 'C1', writeLevel: 'B2', became: 'claimed' },
    ],
    work: { shift: 'europe', daysPerWeek: 3, care: 0.4 },
  },
  {
    email: 'zhoukai@experts.example',
    displayName: '周凯',
    legalName: '周凯',
    country: 'CN',
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    joinedDaysAgo: 83,
    credentials: [
      {
        kind: 'cfa',
        jurisdiction: '*',
        number: '517342',
        steps: [
          { daysAgo: 83, step: 'submit' },
          { daysAgo: 82, step: 'verifyByHand', note: charterNote },
        ],
      },
      {
        kind: 'us_cpa',
        jurisdiction: 'US-WA',
        number: 'WA38117',
        steps: [
          { daysAgo: 9, step: 'submit' },
          {
            daysAgo: 7,
            step: 'requestInformation',
            reason: 'documentUnreadable',
            note: '执业证照片反光，证号最后三位无法辨认。请重新上传清晰的照片或扫描件。',
          },
        ],
      },
      {
        kind: 'us_cpa',
        jurisdiction: 'US-OR',
        number: 'OR15520',
        steps: [
          { daysAgo: 76, step: 'submit' },
          {
            daysAgo: 74,
            step: 'reject',
            reason: 'numberNotFound',
            note: 'CPAverify 上查不到这个证号。如有笔误，可以重新提交。',
          },
        ],
      },
    ],
    languages: [
      { tag: 'zh', readLevel: 'C2', writeLevel: 'C2', became: 'verified' },
      { tag: 'en', readLevel: 'C1', writeLevel: 'B2', became: 'verified' },
    ],
    work: { shift: 'asia', daysPerWeek: 3, care: 0.85 },
  },
];
