import type pg from 'pg';
import { expectOk } from '~/core/result';
import type { ExpertCtx } from '~/features/accounts/context';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { checkFinances } from '~/features/payments/check-finances.server';
import { runPayouts } from '~/features/payments/run-payouts.server';
import { stateLanguage } from '~/features/credentials/state-language.server';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { startFakes } from '~/platform/fakes/start-fakes.server';
import type { OpenDatabase } from '~/platform/db/open-database.server';
import { sql } from '~/platform/db/sql';
import type { Services } from '~/platform/services';
import { deliverStripeNews } from '../scripts/scenario/deliver-stripe-news';
import { ctxFor, moveClock, settleQueue, type Ground } from '../scripts/scenario/ground';
import { fundJob, makeJobWithTasks } from '../scripts/scenario/jobs';
import {
  makeAdmin,
  makeCompanyOwner,
  makeExpertAccount,
  proveUsPhysician,
  setUpPayouts,
} from '../scripts/scenario/people';
import { claimNext, workAndSubmit } from '../scripts/scenario/work';
import { chineseJob, chineseQuestionsFile } from './demo/chinese-job';
import { demoPassword as password } from './demo/demo-sign-ins';
import { dischargeJob } from './demo/discharge-job';
import { judgeDischargeAnswer, type Temper } from './demo/judge-discharge-answer';
import { medicalQuestionsFile } from './demo/medical-questions';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const HISTORY_DAYS = 9;

/**
 * Fills an empty database with a small world by the real commands: a company with a funded job, three verified experts
 * and one at the verification desk, decided, escalated and open tasks, and a first payout. The clock starts some days
 * back and ends at the present.
 */
export async function seedDemo(base: { db: OpenDatabase; pool: pg.Pool; services: Services }): Promise<void> {
  const ground: Ground = { db: base.db, services: base.services };
  const { config, log } = base.services;
  const fakes = await startFakes({ config, pool: base.pool, log, deliverEvents: false });
  try {
    await moveClock(ground, -HISTORY_DAYS * DAY_MS);
    await playHistory(ground);
  } finally {
    await base.db.execute(sql`UPDATE app_clock SET offset_ms = 0 WHERE id = 1`);
    await fakes.stop();
  }
  await checkFinances(await ctxFor(ground, { kind: 'system', name: 'demo' }));
}

async function playHistory(ground: Ground): Promise<void> {
  const admin = await makeAdmin(ground, { email: 'admin@assay.example', password, displayName: 'Robin Ellery' });
  const owner = { email: 'owner@northlight.example', password, displayName: 'Sofia Marchetti' };
  const company = await makeCompanyOwner(ground, owner, 'Northlight Health AI');
  const experts = await makeExperts(ground, admin);
  const file = { name: 'discharge-questions.jsonl', content: medicalQuestionsFile() };
  const { jobId } = await makeJobWithTasks(ground, company, dischargeJob, file);
  await fundJob(ground, company, jobId, 260_000n);

  const reviewed: string[] = [];
  const reads = async (expert: ExpertCtx['actor'], temper: Temper, count: number) => {
    for (let turn = 0; turn < count; turn += 1) {
      await moveClock(ground, 2 * HOUR_MS);
      const workspace = await claimNext(ground, expert, jobId);
      if (!workspace) return;
      reviewed.push(workspace.claimId);
      await workAndSubmit(ground, expert, workspace, 9 + ((turn * 5) % 7), judgeDischargeAnswer(workspace, temper));
    }
  };
  await reads(experts.amara, 'careful', 6);
  await reads(experts.daniel, 'lenient', 5);
  await reads(experts.mei, 'careful', 1);
  await moveClock(ground, DAY_MS);
  for (const claimId of reviewed.slice(0, 8)) {
    expectOk(await approveClaim(await ctxFor(ground, company), { claimId }));
  }
  await settleQueue(ground);
  await moveClock(ground, DAY_MS);
  await runPayouts(await ctxFor(ground, admin), { includeNotYetDue: true });
  await deliverStripeNews(ground);
  await moveClock(ground, 4 * DAY_MS);
  await reads(experts.amara, 'careful', 2);
  const chineseFile = { name: 'yongyao.jsonl', content: chineseQuestionsFile() };
  const chinese = await makeJobWithTasks(ground, company, chineseJob, chineseFile);
  await fundJob(ground, company, chinese.jobId, 40_000n);
  await applyForVerification(ground);
}

async function makeExperts(ground: Ground, admin: { kind: 'admin'; userId: string }) {
  const make = async (email: string, legalName: string, npi: string, boardCertified: boolean) => {
    const expert = await makeExpertAccount(ground, { email, password, displayName: legalName }, legalName);
    await proveUsPhysician(ground, expert, admin, { npi, legalName, boardCertified });
    await setUpPayouts(ground, expert);
    await deliverStripeNews(ground);
    return expert;
  };
  return {
    amara: await make('amara@experts.example', 'Amara Okafor', '1234567893', false),
    daniel: await make('daniel@experts.example', 'Daniel Lindqvist', '1497758122', false),
    mei: await make('mei@experts.example', 'Mei Tanaka', '1508869488', true),
  };
}

/** Somebody whose credential and language the desk has still to decide upon. */
async function applyForVerification(ground: Ground): Promise<void> {
  const person = { email: 'helen@experts.example', password, displayName: 'Helen Varga' };
  const helen = await makeExpertAccount(ground, person, 'Helen Varga');
  const credential = { kind: 'us_physician', jurisdiction: 'US', number: '1100010010', holderName: 'Helen Varga' };
  expectOk(await submitCredential(await ctxFor(ground, helen), { ...credential, expiresOn: null, documentId: null }));
  expectOk(await stateLanguage(await ctxFor(ground, helen), { tag: 'en', readLevel: 'C1', writeLevel: 'B2' }));
  await settleQueue(ground);
}
