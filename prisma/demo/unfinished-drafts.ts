import type { JobDraftInput } from '~/features/jobs/job-draft.schema';
import type { DemoJob } from './demo-job';
import { contractsUsJob } from './jobs/contracts-us';
import { cardiologyJob } from './jobs/cardiology';
import { spoiltLines, taskFile } from './task-file';

/** Jobs their companies have begun and not finished. */
export const unfinishedDrafts: readonly {
  company: DemoJob['company'];
  draft: JobDraftInput;
  file?: { name: string; content: Uint8Array };
}[] = [
  {
    company: 'northlight',
    draft: {
      ...cardiologyJob.draft,
      title: 'Patient letters after an echocardiogram',
      guideline:
        '# Patient letters after an echocardiogram\n\nJudge whether the letter says what the report says, in words a patient understands, and nothing more.',
    },
  },
  {
    company: 'lexbridge',
    draft: { ...contractsUsJob.draft, title: 'Questions of tenants and small landlords' },
    file: taskFile(
      'tenants-november.jsonl',
      contractsUsJob.tasks.slice(0, 3).map((task, index) => ({ ...task, id: `tenants-0${index + 1}` })),
      spoiltLines,
    ),
  },
];
