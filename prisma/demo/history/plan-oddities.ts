import { expectOk } from '~/core/result';
import { createJob } from '~/features/jobs/create-job.server';
import { emitStripeEvent, pageOrigin } from '~/platform/fakes/stripe/emit-stripe-event.server';
import { expireCheckout } from '~/platform/fakes/stripe/expire-checkout.server';
import { attemptPayment } from '~/platform/fakes/stripe/attempt-payment.server';
import { saveObject } from '~/platform/fakes/stripe/fake-object-store.server';
import { inFakeTransaction } from '~/platform/fakes/stripe/fake-tx.server';
import { deliverStripeNews } from '../../../scripts/scenario/deliver-stripe-news';
import { importUploaded, openCheckout, uploadTasks } from '../../../scripts/scenario/jobs';
import { unfinishedDrafts } from '../unfinished-drafts';
import { spoiltLines, taskFile } from '../task-file';
import { playedJob } from './plan-jobs';
import type { DemoWorld } from './world';

/** Plans what does not go to plan: payments that fail or are given up, a file with bad lines, jobs left as drafts. */
export function planOddities(world: DemoWorld): void {
  const { stage, timeline } = world;
  timeline.plan(stage.moment(31, 10.2), () => failPayment(world));
  timeline.plan(stage.moment(26, 9.9), () => giveUpPayment(world));
  timeline.plan(stage.moment(20, 11), async () => {
    const { content, company, jobId } = playedJob(world, 'employment');
    const file = taskFile('employment-november.jsonl', content.tasks.slice(0, 2), spoiltLines);
    await importUploaded(stage, company, await uploadTasks(stage, company, jobId, file));
  });
  timeline.plan(stage.moment(2, 13.2), () => leaveDrafts(world));
}

/** A bank that takes the order and refuses it later. */
async function failPayment(world: DemoWorld): Promise<void> {
  const { company, jobId } = playedJob(world, 'employment');
  const sessionId = await openCheckout(world.stage, company, jobId, 900_00n);
  await inFakeTransaction(world.stage.db.pool, async (tx) => {
    const session = await attemptPayment(tx, sessionId, false);
    if (!session) throw new Error('the checkout was opened');
    const refused = { ...session, status: 'complete' as const, payment_status: 'unpaid' as const, url: null };
    await saveObject(tx, refused);
    await emitStripeEvent(tx, await pageOrigin(tx), 'checkout.session.async_payment_failed', refused);
  });
  await deliverStripeNews(world.stage);
}

/** A checkout nobody came back to: Stripe closes it after a day. */
async function giveUpPayment(world: DemoWorld): Promise<void> {
  const { stage, timeline } = world;
  const { company, jobId } = playedJob(world, 'tax');
  const sessionId = await openCheckout(stage, company, jobId, 1500_00n);
  timeline.plan(stage.moment(25, 9.9), async () => {
    await inFakeTransaction(stage.db.pool, async (tx) => expireCheckout(tx, await pageOrigin(tx), sessionId));
    await deliverStripeNews(stage);
  });
}

/** One job without tasks, and one whose file waits to be looked at: some of its lines cannot be imported. */
async function leaveDrafts(world: DemoWorld): Promise<void> {
  const { stage } = world;
  for (const { company: key, draft, file } of unfinishedDrafts) {
    const company = world.companies.get(key);
    if (!company) throw new Error(`there is no company ${key}`);
    const { jobId } = expectOk(await createJob(stage.as(company), draft));
    if (file) await uploadTasks(stage, company, jobId, file);
  }
}
