import type { JobDraftInput } from '~/features/jobs/job-draft.schema';

/**
 * What one expert would find in one answer: one entry per criterion of the job's draft, in the same order. Values are
 * as the workspace's form posts them: `"1"` to `"5"` on a scale, `"yes"` or `"no"`, or the option's text of a choice.
 */
export interface DemoJudgement {
  values: string[];
  rationales: string[];
}

/**
 * One task of a demonstration job. `turns` is the conversation before the answer under review: one user turn, or user
 * and assistant in turn, ending with the user. `careful` is what a careful expert finds, `lenient` what a less careful
 * colleague does; they are equal where the case is plain.
 */
export interface DemoTask {
  id: string;
  language: string;
  turns: { role: 'user' | 'assistant'; text: string }[];
  answer: string;
  careful: DemoJudgement;
  lenient: DemoJudgement;
}

/** A job of the demonstration world with everything that is reviewed in it. */
export interface DemoJob {
  key: string;
  company: 'northlight' | 'lexbridge' | 'harbor';
  draft: JobDraftInput;
  tasks: DemoTask[];
}
