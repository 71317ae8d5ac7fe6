import type { DemoJob } from '../demo-job';
import { retirementTasks } from './retirement-tasks';
import { writeTasks } from './write-task';

export const retirementJob: DemoJob = {
  key: 'retirement',
  company: 'harbor',
  draft: {
    title: 'Saving and retirement explained to clients',
    domain: 'finance',
    contentLanguage: 'en',
    guideline: `# Saving and retirement explained to clients

Clients in the United States ask about their savings. The assistant explains; it does not sell. Judge each answer by **federal tax law and market practice in 2026**.

## What to judge
1. **Cost of acting on it**: could the client lose money or owe tax or a penalty by doing what the answer says?
2. **Accuracy** of rules and arithmetic, 1 to 5. Recalculate every figure.
3. **Explanation**: would a client without training understand why, not only what?

## Figures of 2026 you may rely on
| Item | Amount |
|---|---|
| Elective deferral, 401(k) | $24,500 |
| Catch-up from 50 | $8,000 |
| IRA contribution | $7,500 |
| IRA catch-up from 50 | $1,100 |
| First required distribution | at 73 for those born 1951 to 1959, at 75 for those born 1960 or later |

- A rule told without the exception that applies to this client is an error.
- Do not mark an answer down because you would invest differently.
`,
    criteria: [
      {
        label: 'Could acting on it cost the client money, tax or a penalty?',
        guidance: 'Compared with a correct explanation.',
        answer: { kind: 'yesNo' },
        weight: 5,
        critical: true,
        rationale: 'required',
      },
      {
        label: 'Accuracy of rules and figures',
        guidance: '5: nothing to correct. 3: right in the main, with an error. 1: the main statement is wrong.',
        answer: { kind: 'scale', min: 1, max: 5 },
        weight: 3,
        critical: false,
        rationale: 'optional',
      },
      {
        label: 'Explanation for a lay reader',
        guidance: '',
        answer: { kind: 'choice', options: ['Clear', 'Mostly clear', 'Confusing'] },
        weight: 1,
        critical: false,
        rationale: 'optional',
      },
    ],
    estimatedMinutes: 6,
    capMinutes: 15,
    reviewWindowDays: 7,
    budgetMinor: 300_000n,
    currency: 'USD',
    tiers: [
      {
        seats: 2,
        rateMinorPerHour: 95_00,
        requirement: { kinds: ['us_cpa', 'cfa'], jurisdiction: '*', language: 'en', readLevel: 'B2' },
      },
      {
        seats: 1,
        rateMinorPerHour: 140_00,
        requirement: { kinds: ['us_cpa'], jurisdiction: 'US', language: 'en', readLevel: 'C1' },
      },
    ],
    auditPercent: 5,
  },
  tasks: writeTasks('en', retirementTasks),
};
