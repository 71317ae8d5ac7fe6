import type { DemoJob } from './demo-job';
import type { DemoAccount } from './demo-person';

export interface DemoCompany {
  key: DemoJob['company'];
  name: string;
  owner: DemoAccount;
}

/** The companies of the demonstration, each with its owner. */
export const demoCompanies: readonly DemoCompany[] = [
  {
    key: 'northlight',
    name: 'Northlight Health AI',
    owner: {
      email: 'owner@northlight.example',
      displayName: 'Sofia Marchetti',
      locale: 'en',
      timeZone: 'America/New_York',
    },
  },
  {
    key: 'lexbridge',
    name: 'Lexbridge',
    owner: { email: 'owner@lexbridge.example', displayName: 'Henry Aldous', locale: 'en', timeZone: 'Europe/London' },
  },
  {
    key: 'harbor',
    name: 'Harbor Ledger',
    owner: { email: 'owner@harbor.example', displayName: '沈若琳', locale: 'zh-CN', timeZone: 'Asia/Shanghai' },
  },
];

/** The verification and finance desk. */
export const demoAdmins: readonly DemoAccount[] = [
  { email: 'admin@assay.example', displayName: 'Robin Ellery', locale: 'en', timeZone: 'Europe/London' },
  { email: 'desk@assay.example', displayName: '许安宁', locale: 'zh-CN', timeZone: 'Asia/Shanghai' },
];
