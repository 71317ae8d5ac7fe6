import type { DemoJob } from '../demo-job';
import { contractsUsTasks } from './contracts-us-tasks';
import { writeTasks } from './write-task';

export const contractsUsJob: DemoJob = {
  key: 'contracts-us',
  company: 'lexbridge',
  draft: {
    title: 'Contract questions of small businesses, New York',
    domain: 'law',
    contentLanguage: 'en',
    guideline: `# Contract questions of small businesses

Owners of small businesses ask an assistant about their contracts. Unless the question says otherwise, **New York law** applies, with Article 2 of the Uniform Commercial Code as enacted there for goods.

## What to judge
1. **Wrong rule**: does the answer rest on a rule that does not apply: another state's law, a repealed or invented provision, Article 2 for services, the common law for goods?
2. **Correctness** of what is said about the law, 1 to 5.
3. **Use**: could a lawyer send it to the client as it is?

## How to judge
- Check every citation. An invented one is a wrong rule even if the result happens to be right.
- Compute deadlines and amounts again.
- General remarks ("laws vary, ask a lawyer") are worth nothing and cost nothing.
- Name the section in your rationale when you correct the law, for instance *CPLR 213(2)*.
`,
    criteria: [
      {
        label: 'Does it rest on a rule that does not apply?',
        guidance: 'Wrong jurisdiction, wrong body of law, out of date or invented.',
        answer: { kind: 'yesNo' },
        weight: 5,
        critical: true,
        rationale: 'required',
      },
      {
        label: 'Correctness of the law',
        guidance: '5: nothing to correct. 3: right in the main, with an error. 1: the main statement is wrong.',
        answer: { kind: 'scale', min: 1, max: 5 },
        weight: 3,
        critical: false,
        rationale: 'optional',
      },
      {
        label: 'Could it go to the client?',
        guidance: '',
        answer: { kind: 'choice', options: ['As it is', 'After edits', 'Not at all'] },
        weight: 2,
        critical: false,
        rationale: 'optional',
      },
    ],
    estimatedMinutes: 8,
    capMinutes: 20,
    reviewWindowDays: 7,
    budgetMinor: 500_000n,
    currency: 'USD',
    tiers: [
      {
        seats: 2,
        rateMinorPerHour: 135_00,
        requirement: { kinds: ['attorney'], jurisdiction: 'US', language: 'en', readLevel: 'B2' },
      },
      {
        seats: 1,
        rateMinorPerHour: 175_00,
        requirement: { kinds: ['us_attorney_ny'], jurisdiction: 'US-NY', language: 'en', readLevel: 'C1' },
      },
    ],
    auditPercent: 5,
  },
  tasks: writeTasks('en', contractsUsTasks),
};
