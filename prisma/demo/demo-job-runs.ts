import type { JobDraftInput } from '~/features/jobs/job-draft.schema';
import type { DemoJob } from './demo-job';
import { allDemoJobs } from './jobs/all-demo-jobs';

/** One job of the history: which content, when, how far it gets. Days count back from today. */
export interface JobRun {
  key: string;
  content: DemoJob;
  draft: JobDraftInput;
  opensDaysAgo: number;
  /** Tasks of the first file, and when the others follow; without it there is one file. */
  firstTasks?: { count: number; restDaysAgo: number };
  /** Reviews are spread evenly from opening to this day. */
  readUntilDaysAgo: number;
  /** The share of the expected reviews that is read; 1 is as far as the chain goes. */
  share: number;
  /** How many tasks' worst case is paid for; without it all. */
  fundedTasks?: number;
  /** How many tasks the job's budget covers; without it all. */
  budgetTasks?: number;
  /** Until this day its readers need longer than its cap pays for, so that it pays less an hour than its floor. */
  overruns?: { untilDaysAgo: number };
}

interface RunPlan extends Omit<JobRun, 'content' | 'draft'> {
  of: string;
  /** What differs from the content's own draft. */
  change?: (draft: JobDraftInput) => Partial<JobDraftInput>;
}

const calibration =
  (title: string) =>
  (draft: JobDraftInput): Partial<JobDraftInput> => ({ title: title.replace('{title}', draft.title) });

/** A calibration is read at one tier: what differs stays open, so that the company sees where its guideline is unclear. */
const oneTierCalibration =
  (title: string) =>
  (draft: JobDraftInput): Partial<JobDraftInput> => ({
    ...calibration(title)(draft),
    tiers: draft.tiers.slice(0, 1),
    auditPercent: 0,
  });

/** Doctors of any country, where the content asks for those of one. */
const doctorsAnywhere = (draft: JobDraftInput): Partial<JobDraftInput> => ({
  tiers: draft.tiers.map((tier, index) =>
    index === 0 ? { ...tier, requirement: { ...tier.requirement, kinds: ['physician'], jurisdiction: '*' } } : tier,
  ),
});

/** Two readers at tier 1, where the content asks for more than read Chinese law here. */
const twoReaders = (draft: JobDraftInput): Partial<JobDraftInput> => ({
  tiers: draft.tiers.map((tier, index) => (index === 0 ? { ...tier, seats: 2 } : tier)),
});

const plans: readonly RunPlan[] = [
  {
    key: 'discharge-calibration',
    of: 'discharge',
    change: calibration('{title} (calibration)'),
    opensDaysAgo: 83,
    readUntilDaysAgo: 68,
    share: 1,
  },
  {
    key: 'contracts-calibration',
    of: 'contracts-us',
    change: calibration('{title} (calibration)'),
    opensDaysAgo: 80,
    readUntilDaysAgo: 62,
    share: 1,
  },
  {
    key: 'medication-calibration',
    of: 'medication-zh',
    change: (draft) => ({ ...doctorsAnywhere(draft), ...calibration('{title}（校准轮）')(draft) }),
    opensDaysAgo: 78,
    readUntilDaysAgo: 60,
    share: 1,
  },
  {
    key: 'retirement-calibration',
    of: 'retirement',
    change: oneTierCalibration('{title} (calibration)'),
    opensDaysAgo: 77,
    readUntilDaysAgo: 60,
    share: 1,
  },
  {
    key: 'discharge',
    of: 'discharge',
    opensDaysAgo: 66,
    firstTasks: { count: 8, restDaysAgo: 4 },
    readUntilDaysAgo: 2,
    share: 0.72,
  },
  { key: 'contracts', of: 'contracts-us', opensDaysAgo: 62, readUntilDaysAgo: 24, share: 1 },
  { key: 'medication', of: 'medication-zh', change: doctorsAnywhere, opensDaysAgo: 55, readUntilDaysAgo: 22, share: 1 },
  {
    key: 'retirement',
    of: 'retirement',
    opensDaysAgo: 52,
    readUntilDaysAgo: 18,
    share: 1,
    overruns: { untilDaysAgo: 34 },
  },
  {
    key: 'labour-law',
    of: 'labour-contract-zh',
    change: twoReaders,
    opensDaysAgo: 48,
    readUntilDaysAgo: 1,
    share: 0.72,
  },
  { key: 'cardiology', of: 'cardiology', opensDaysAgo: 42, readUntilDaysAgo: 1, share: 0.55, fundedTasks: 6 },
  {
    key: 'employment',
    of: 'employment-uk',
    opensDaysAgo: 34,
    readUntilDaysAgo: 1,
    share: 0.9,
    overruns: { untilDaysAgo: 0 },
  },
  { key: 'triage', of: 'triage-zh', opensDaysAgo: 30, readUntilDaysAgo: 1, share: 0.55 },
  { key: 'tax', of: 'wealth-tax-zh', opensDaysAgo: 29, readUntilDaysAgo: 1, share: 0.6 },
  { key: 'statements', of: 'statements', opensDaysAgo: 21, readUntilDaysAgo: 1, share: 0.5 },
];

/** A job whose readers the marketplace does not have, accountants of Texas, and whose budget covers part of its tasks. */
export const unreachableRun: JobRun = runOf({
  key: 'texas',
  of: 'retirement',
  change: (draft) => ({
    title: 'Retirement answers for clients in Texas',
    tiers: draft.tiers.slice(0, 1).map((tier) => ({
      ...tier,
      requirement: { ...tier.requirement, kinds: ['us_cpa'], jurisdiction: 'US-TX' },
    })),
    auditPercent: 0,
  }),
  opensDaysAgo: 16,
  budgetTasks: 5,
  readUntilDaysAgo: 1,
  share: 0,
});

/** The jobs of the history that are read, in the order in which they open. */
export const demoJobRuns: readonly JobRun[] = plans.map(runOf);

function runOf({ of, change, ...run }: RunPlan): JobRun {
  const content = allDemoJobs.find(({ key }) => key === of);
  if (!content) throw new Error(`nobody has written the job ${of}`);
  return { ...run, content, draft: { ...content.draft, ...change?.(content.draft) } };
}
