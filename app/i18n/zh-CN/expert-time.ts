import type { expertTime as english } from '../en/expert-time';
import type { Translation } from '../translation';

/** Texts of the time of jobs. The time ledger alone says them, and sends them with itself. */
export const expertTime: Translation<typeof english> = {
  byJob: '按项目',
  job: '项目',
  jobTitle: '单个项目的时间',
  jobLead: '您在该项目上工作过的每一周。每周可展开到任务，每个任务可展开到时段。',
  thisJobOnly: '仅显示一个项目的时间。',
  allJobs: '显示所有项目',
  allWeeks: '该项目的所有周',
  byWeek: '按周',
  shouldCount: '有时间应当计入？',
  week: '起始周一',
};
