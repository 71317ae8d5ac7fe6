/** Texts of the time of jobs. The time ledger alone says them, and sends them with itself. */
export const expertTime = {
  byJob: 'Job by job',
  job: 'Job',
  jobTitle: 'Time on one job',
  jobLead: 'Every week in which you worked on it. Each opens to its tasks, and each task to its stretches.',
  thisJobOnly: 'Only the time on one job.',
  allJobs: 'Show all jobs',
  allWeeks: 'All weeks of this job',
  byWeek: 'Week by week',
  week: 'Week from',
  shouldCount: 'Should some of it count?',
} as const;
