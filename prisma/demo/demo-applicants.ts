import type { DemoExpert } from './demo-person';

/** People of the demonstration who are not let in yet: one is still writing, one has been asked something. */
export const demoApplicants: readonly DemoExpert[] = [
  {
    email: 'tomas@experts.example',
    displayName: 'Tomas Hale',
    legalName: 'Tomas Hale',
    country: 'GB',
    locale: 'en',
    timeZone: 'Europe/London',
    joinedDaysAgo: 9,
    credentials: [
      {
        kind: 'uk_solicitor',
        jurisdiction: 'GB-EAW',
        number: '612345',
        steps: [{ daysAgo: 9, step: 'submit' }],
      },
    ],
    languages: [{ tag: 'en', readLevel: 'C2', writeLevel: 'C2', became: 'verified' }],
  },
  {
    email: 'xiulan@experts.example',
    displayName: '何秀兰',
    legalName: '何秀兰',
    country: 'CN',
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    joinedDaysAgo: 1,
    credentials: [],
    languages: [{ tag: 'zh-Hans', readLevel: 'C2', writeLevel: 'C2', became: 'claimed' }],
  },
];
