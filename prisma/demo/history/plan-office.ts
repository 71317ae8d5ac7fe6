import { expectOk } from '~/core/result';
import { expireCredentials } from '~/features/credentials/expire-credentials.server';
import { closeJob } from '~/features/jobs/close-job.server';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { approveDueClaims } from '~/features/payments/approve-due-claims.server';
import { runPayouts } from '~/features/payments/run-payouts.server';
import { requestExport } from '~/features/results/request-export.server';
import { setStripeFault } from '~/platform/fakes/stripe/stripe-fault.server';
import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '~/features/accounts/context';
import { deliverStripeNews } from '../../../scripts/scenario/deliver-stripe-news';
import { settleQueue } from '../../../scripts/scenario/ground';
import type { DemoJob } from '../demo-job';
import { demoCompanies } from '../demo-organizations';
import { randomFor } from '../seeded-random';
import { playedJob } from './plan-jobs';
import { HISTORY_DAYS } from './stage';
import type { DemoWorld } from './world';

const WEDNESDAY = 3;

/** Plans what the desk and the companies do day by day: sweeps, approvals, paydays, exports. */
export function planOffice(world: DemoWorld): void {
  const { stage, timeline } = world;
  for (let daysAgo = HISTORY_DAYS - 8; daysAgo >= 0; daysAgo -= 1) {
    timeline.plan(stage.moment(daysAgo, 0.2), () => sweep(world));
    if (stage.moment(daysAgo, 0).getUTCDay() === WEDNESDAY) planPayday(world, daysAgo);
    if (daysAgo % 2 === 0 && daysAgo > 1) {
      demoCompanies.forEach(({ key }, index) => {
        const at = stage.moment(daysAgo, 16.6 + index / 10);
        timeline.planOwnClock(at, () => approveSome(world, key, { at, name: String(daysAgo) }));
      });
    }
  }
  planExport(world, 'discharge-calibration', 52);
  planExport(world, 'contracts-calibration', 44);
  planExport(world, 'medication', 9);
  planExport(world, 'discharge-calibration', 5);
  planClosing(world, 'discharge-calibration', 50);
  planClosing(world, 'contracts-calibration', 43);
}

/** What the worker does by the clock: approval by silence, and the end of credentials. */
async function sweep(world: DemoWorld): Promise<void> {
  const { stage } = world;
  await approveDueClaims(stage.as({ kind: 'system', name: 'approve_due_claims' }));
  await expireCredentials(stage.as({ kind: 'system', name: 'expire_credentials' }));
  await settleQueue(stage);
}

interface WaitingClaim {
  id: string;
  externalId: string;
  tier: number;
  seatNumber: number;
}

/** A company looks at what was handed in and approves part of it; the rest is approved by silence. */
async function approveSome(world: DemoWorld, key: DemoJob['company'], look: { at: Date; name: string }): Promise<void> {
  const { stage } = world;
  const company = companyOf(world, key);
  const waiting = await stage.db.query<WaitingClaim>(sql`
    SELECT c.id, t.external_id, c.tier, s.seat_number FROM claim c JOIN job j ON j.id = c.job_id
    JOIN task t ON t.id = c.task_id JOIN seat s ON s.id = c.seat_id
    WHERE j.organization_id = ${company.organizationId}::uuid AND c.pay_status = 'submitted' AND c.status = 'submitted'
    ORDER BY c.ended_at`);
  let at = look.at.getTime();
  for (const claim of waiting) {
    if (!randomFor('approval', claim.externalId, claim.tier, claim.seatNumber, look.name).chance(0.3)) continue;
    at += 40_000;
    expectOk(await approveClaim(stage.as(company, new Date(at)), { claimId: claim.id }));
  }
}

function companyOf(world: DemoWorld, key: DemoJob['company']): CompanyCtx['actor'] {
  const company = world.companies.get(key);
  if (!company) throw new Error(`there is no company ${key}`);
  return company;
}

/** On one payday long ago, and on the last one, one transfer is refused; it is begun again later. */
function isRefusedOn(world: DemoWorld, daysAgo: number): boolean {
  const { stage } = world;
  const isLast = stage.moment(daysAgo - 7, 6) > stage.presentAt;
  return isLast || Math.floor(daysAgo / 7) === 6;
}

function planPayday(world: DemoWorld, daysAgo: number): void {
  const { stage, timeline } = world;
  timeline.plan(stage.moment(daysAgo, 6), async () => {
    const system = { kind: 'system', name: 'run_payouts' } as const;
    const { payoutIds } = await runPayouts(stage.as(system));
    if (payoutIds.length === 0) return;
    if (isRefusedOn(world, daysAgo)) {
      await setStripeFault(stage.db.pool, { operation: 'transfers.create', kind: 'refused', times: 1 });
    }
    await settleQueue(stage);
    await deliverStripeNews(stage);
  });
}

function planExport(world: DemoWorld, key: string, daysAgo: number): void {
  const { stage, timeline } = world;
  timeline.plan(stage.moment(daysAgo, 15.3), async () => {
    const { jobId, company } = playedJob(world, key);
    expectOk(await requestExport(stage.as(company), { jobId, includesHidden: false }));
    await settleQueue(stage);
  });
}

/** The company closes a job that has given what it was for. */
function planClosing(world: DemoWorld, key: string, daysAgo: number): void {
  const { stage, timeline } = world;
  timeline.plan(stage.moment(daysAgo, 15.6), async () => {
    const { jobId, company, run } = playedJob(world, key);
    expectOk(await closeJob(stage.as(company), { jobId, confirmation: run.draft.title }));
    await settleQueue(stage);
  });
}
