import { settleQueue, type Ground } from '../../../scripts/scenario/ground';
import { openAccounts } from './join';
import { planApplications } from './plan-applications';
import { planDisputes } from './plan-disputes';
import { planRequests } from './plan-requests';
import { planJobs } from './plan-jobs';
import { planOddities } from './plan-oddities';
import { planOffice } from './plan-office';
import { planPeople } from './plan-people';
import { planReading } from './plan-rounds';
import { planSignals } from './plan-signals';
import { planTopUps } from './plan-top-ups';
import { planPresent } from './set-present';
import { HISTORY_DAYS, openStage } from './stage';
import { openTimeline } from './timeline';
import type { DemoWorld } from './world';

/** Plays three months up to the present; the clock is left where the last event stood. */
export async function playHistory(ground: Ground): Promise<void> {
  const stage = await openStage(ground);
  const timeline = openTimeline();
  const world: DemoWorld = {
    stage,
    timeline,
    admins: [],
    companies: new Map(),
    experts: [],
    jobs: new Map(),
  };
  await stage.goTo(stage.moment(HISTORY_DAYS, 4));
  await openAccounts(world);
  planPeople(world);
  planApplications(world);
  planJobs(world);
  planReading(world);
  planOffice(world);
  planOddities(world);
  planDisputes(world);
  planRequests(world);
  planSignals(world);
  planTopUps(world);
  planPresent(world);
  await timeline.play(stage);
  await settleQueue(stage);
}
