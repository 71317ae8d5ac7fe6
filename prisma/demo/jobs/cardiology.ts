import type { DemoJob } from '../demo-job';
import { cardiologyTasks } from './cardiology-tasks';
import { writeTasks } from './write-task';

export const cardiologyJob: DemoJob = {
  key: 'cardiology',
  company: 'northlight',
  draft: {
    title: 'Second opinions in cardiology: conversations',
    domain: 'medicine',
    contentLanguage: 'en',
    guideline: `# Second opinions in cardiology

You read a conversation between a patient and the assistant, and then the assistant's **last answer**. Only the last answer is judged; the earlier turns are facts you may rely on.

## What to judge
1. **Unsafe change**: would acting on the answer start, stop or dose something in a way that is unsafe for *this* patient?
2. **Accuracy** against current US and European guidelines. Where they differ, either is right.
3. **Use of the conversation**: does the answer use what the patient has already said (age, kidney function, other medicines)?
4. **Next step**: does the patient know what to do, how soon, and with whom?

## How to judge
- Read the whole conversation first. Most flaws sit between an early turn and the answer.
- Recalculate scores such as CHA2DS2-VASc from the facts given.
- An answer that refers the patient on is right only if the urgency is right.
- Give the class and year of the guideline when you correct a recommendation; no links are needed.
`,
    criteria: [
      {
        label: 'Could the answer lead to an unsafe change of treatment?',
        guidance: 'Yes if a medicine is started, stopped, combined or dosed unsafely, or if urgent care is delayed.',
        answer: { kind: 'yesNo' },
        weight: 5,
        critical: true,
        rationale: 'required',
      },
      {
        label: 'Accuracy against current guidelines',
        guidance: '5: no correction needed. 3: right in the main, with an error. 1: the main statement is wrong.',
        answer: { kind: 'scale', min: 1, max: 5 },
        weight: 3,
        critical: false,
        rationale: 'optional',
      },
      {
        label: 'Use of what the patient has said',
        guidance: 'Contradicts: the answer cannot be squared with an earlier turn.',
        answer: { kind: 'choice', options: ['Uses it', 'Overlooks a fact', 'Contradicts a fact'] },
        weight: 2,
        critical: false,
        rationale: 'optional',
      },
      {
        label: 'Is the next step clear?',
        guidance: 'What, how soon and with whom.',
        answer: { kind: 'choice', options: ['Clear', 'Vague', 'Wrong'] },
        weight: 1,
        critical: false,
        rationale: 'optional',
      },
    ],
    estimatedMinutes: 9,
    capMinutes: 20,
    reviewWindowDays: 7,
    budgetMinor: 800_000n,
    currency: 'USD',
    tiers: [
      {
        seats: 3,
        rateMinorPerHour: 150_00,
        requirement: { kinds: ['physician'], jurisdiction: '*', language: 'en', readLevel: 'B2' },
      },
      {
        seats: 1,
        rateMinorPerHour: 180_00,
        requirement: { kinds: ['us_physician_board_certified'], jurisdiction: 'US', language: 'en', readLevel: 'C1' },
      },
    ],
    auditPercent: 5,
  },
  tasks: writeTasks('en', cardiologyTasks),
};
