import type { JobDraftInput } from '~/features/jobs/job-draft.schema';
import { dischargeJob as demoJob } from './jobs/discharge';

/** The draft of the demonstration's first job, for tests that need a job like any other. */
export const dischargeJob: JobDraftInput = demoJob.draft;
