import type { DemoJob } from '../demo-job';
import { statementsTasks } from './statements-tasks';
import { writeTasks } from './write-task';

export const statementsJob: DemoJob = {
  key: 'statements',
  company: 'harbor',
  draft: {
    title: 'Reading financial statements: conversations',
    domain: 'finance',
    contentLanguage: 'en',
    guideline: `# Reading financial statements

An owner, a lender or a junior analyst works through a set of accounts with the assistant. Judge the **last answer**.

## What to judge
1. **The standard**: is the accounting rule read correctly for the framework named in the conversation (IFRS or US GAAP)?
2. **Figures**: recompute each one from the turns; 1 to 5.
3. **Conclusion**: does it follow from the figures?
4. **Open questions**: does the answer say what cannot be known from the figures given?

## How to judge
- Use 365 days for turnover days and closing balances unless averages are given.
- Rounding to a whole day or a tenth of a per cent is not an error.
- Name the standard in your rationale (for instance *IAS 36.124*) when the reading is wrong.
`,
    criteria: [
      {
        label: 'Reading of the accounting standard',
        guidance: 'For the framework named in the conversation.',
        answer: { kind: 'choice', options: ['Right', 'Imprecise', 'Wrong'] },
        weight: 4,
        critical: true,
        rationale: 'required',
      },
      {
        label: 'Correctness of the figures',
        guidance: '5: all reproduce. 3: one slip that does not carry the result. 1: the result is wrong.',
        answer: { kind: 'scale', min: 1, max: 5 },
        weight: 4,
        critical: false,
        rationale: 'optional',
      },
      {
        label: 'Does the conclusion follow from the figures?',
        guidance: '',
        answer: { kind: 'yesNo' },
        weight: 3,
        critical: false,
        rationale: 'required',
      },
      {
        label: 'Does it say what cannot be known from the figures given?',
        guidance: '',
        answer: { kind: 'yesNo' },
        weight: 1,
        critical: false,
        rationale: 'optional',
      },
    ],
    estimatedMinutes: 10,
    capMinutes: 25,
    reviewWindowDays: 7,
    budgetMinor: 300_000n,
    currency: 'USD',
    tiers: [
      {
        seats: 2,
        rateMinorPerHour: 110_00,
        requirement: { kinds: ['us_cpa', 'cfa'], jurisdiction: '*', language: 'en', readLevel: 'B2' },
      },
      {
        seats: 1,
        rateMinorPerHour: 155_00,
        requirement: { kinds: ['cfa'], jurisdiction: '*', language: 'en', readLevel: 'C2' },
      },
    ],
    auditPercent: 0,
  },
  tasks: writeTasks('en', statementsTasks),
};
