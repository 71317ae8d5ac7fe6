import type { DemoJob } from '../demo-job';
import { employmentUkTasks } from './employment-uk-tasks';
import { writeTasks } from './write-task';

export const employmentUkJob: DemoJob = {
  key: 'employment-uk',
  company: 'lexbridge',
  draft: {
    title: 'Employment advice, England and Wales: conversations',
    domain: 'law',
    contentLanguage: 'en',
    guideline: `# Employment advice, England and Wales

Employees and small employers talk to the assistant. Judge the **last answer** by the law of England and Wales **as it stood on 1 March 2026**; later changes under the Employment Rights Act 2025 are left aside.

## Reference points on that date
| Point | Rule |
|---|---|
| Ordinary unfair dismissal | two years' service (ERA 1996, s 108) |
| Time limit for most tribunal claims | three months less one day, extended by early conciliation through Acas |
| Statutory redundancy | two years' service; half, one, or one and a half weeks' pay by age; a week capped at £719 |
| Statutory minimum notice by the employer | one week from one month's service; then one week for each full year from two years, at most twelve |
| National Living Wage, 21 and over | £12.21 an hour |

## What to judge
1. **Statement of the law**: *Wrong* when the rule that decides the case is wrong.
2. **Loss**: could the client lose a right, a deadline or money by following the answer?
3. **Fit**: does it use the facts given in the earlier turns? 1 to 5.

Lawyers admitted elsewhere may read here; use the reference points and say so when you are not certain.
`,
    criteria: [
      {
        label: 'Statement of the law',
        guidance: 'As of 1 March 2026.',
        answer: { kind: 'choice', options: ['Right', 'Partly right', 'Wrong'] },
        weight: 5,
        critical: true,
        rationale: 'required',
      },
      {
        label: 'Could the client lose a right, a deadline or money by following it?',
        guidance: '',
        answer: { kind: 'yesNo' },
        weight: 4,
        critical: false,
        rationale: 'required',
      },
      {
        label: 'Fit to the facts of the conversation',
        guidance: '5: every fact that matters is used. 1: it answers another case.',
        answer: { kind: 'scale', min: 1, max: 5 },
        weight: 2,
        critical: false,
        rationale: 'optional',
      },
    ],
    estimatedMinutes: 9,
    capMinutes: 20,
    reviewWindowDays: 10,
    budgetMinor: 400_000n,
    currency: 'USD',
    tiers: [
      {
        seats: 2,
        rateMinorPerHour: 120_00,
        requirement: { kinds: ['attorney'], jurisdiction: '*', language: 'en', readLevel: 'B2' },
      },
      {
        seats: 1,
        rateMinorPerHour: 160_00,
        requirement: { kinds: ['attorney'], jurisdiction: '*', language: 'en', readLevel: 'C1' },
      },
    ],
    auditPercent: 0,
  },
  tasks: writeTasks('en', employmentUkTasks),
};
