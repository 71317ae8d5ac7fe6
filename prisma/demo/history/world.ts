import type { CompanyCtx, ExpertCtx, AdminCtx } from '~/features/accounts/context';
import type { DemoJob } from '../demo-job';
import type { DemoExpert } from '../demo-person';
import type { JobRun } from '../demo-job-runs';
import type { Stage } from './stage';
import type { Timeline } from './timeline';

/** An expert who is part of the history. */
export interface PlayedExpert {
  about: DemoExpert;
  actor: ExpertCtx['actor'];
  /** Until when the task they took last, or a claim they walked away from, holds them back; undefined when none does. */
  busyUntil?: Date;
}

/** A job of the history as it stands. */
export interface PlayedJob {
  run: JobRun;
  content: DemoJob;
  company: CompanyCtx['actor'];
  jobId: string;
  /** How many reviews have been handed in, at any tier. */
  reviewCount: number;
  /** Grows whenever a place of the job may have come free. */
  changes: number;
  /** At which of the changes an expert, by address, last found no place. */
  nothingFor: Map<string, number>;
}

/** Who and what there is while the history is played. */
export interface DemoWorld {
  stage: Stage;
  timeline: Timeline;
  admins: AdminCtx['actor'][];
  companies: Map<DemoJob['company'], CompanyCtx['actor']>;
  experts: PlayedExpert[];
  jobs: Map<string, PlayedJob>;
}

/** The expert of an address; throws for one who is not there. */
export function expertOf(world: DemoWorld, email: string): PlayedExpert {
  const expert = world.experts.find(({ about }) => about.email === email);
  if (!expert) throw new Error(`nobody has joined as ${email}`);
  return expert;
}
