import { PASSWORD } from './browser-test';
import { threeTasksAndABadLine } from './review-tasks';
import type { Site } from '../../../scripts/site/start-site';

export interface OpenJob {
  jobId: string;
  ownerEmail: string;
  expertEmail: string;
  adminEmail: string;
}

/** A funded job with open tasks and an expert who may take them, without walking there by the pages. */
export async function makeOpenJob(
  site: Site,
  wish: {
    name: string;
    locale: 'en' | 'zh-CN';
    title: string;
    npi: string;
    legalName: string;
    /** Somebody whose credential waits at the desk. */
    applicant?: { npi: string; legalName: string };
    /** What is imported: three tasks and a bad line unless told. */
    lines?: string;
    /** What is paid in, minor units. */
    budgetMinor?: number;
  },
): Promise<OpenJob> {
  const words = JSON.stringify({ lines: threeTasksAndABadLine, ...wish, password: PASSWORD });
  const output = site.runScript('tests/e2e/support/make-open-job.ts', [words]);
  const jobId = output.trim().split('\n').at(-1) ?? '';
  return {
    jobId,
    ownerEmail: `owner@${wish.name}.test`,
    expertEmail: `expert@${wish.name}.test`,
    adminEmail: `admin@${wish.name}.test`,
  };
}
