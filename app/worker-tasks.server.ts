import { uuidv7 } from 'uuidv7';
import type { SystemCtx } from '~/features/accounts/context';
import { expireCredentials } from '~/features/credentials/expire-credentials.server';
import { measureReview } from '~/features/effective-pay/measure-review.server';
import { screenExpert } from '~/features/exclusions/screen-expert.server';
import { screenExperts } from '~/features/exclusions/screen-experts.server';
import { screenHolder } from '~/features/exclusions/screen-holder.server';
import { takeOverDueList } from '~/features/exclusions/take-over-due-list.server';
import { takeOverList } from '~/features/exclusions/take-over-list.server';
import { purgeDocuments } from '~/features/documents/purge-documents.server';
import { runImport } from '~/features/jobs/run-import.server';
import { onApplicationDecided } from '~/features/notifications/on-application-decided.server';
import { onClaimApproved } from '~/features/notifications/on-claim-approved.server';
import { onCredentialDecided } from '~/features/notifications/on-credential-decided.server';
import { onDisputeDecided } from '~/features/notifications/on-dispute-decided.server';
import { onDisputeOpened } from '~/features/notifications/on-dispute-opened.server';
import { onFundingSettled } from '~/features/notifications/on-funding-settled.server';
import { onJobClosed } from '~/features/notifications/on-job-closed.server';
import { onJobPayStopped } from '~/features/notifications/on-job-pay-stopped.server';
import { onJobPayToppedUp } from '~/features/notifications/on-job-pay-topped-up.server';
import { onLanguageDecided } from '~/features/notifications/on-language-decided.server';
import { onLossCompleted } from '~/features/notifications/on-loss-completed.server';
import { onPasswordChanged } from '~/features/notifications/on-password-changed.server';
import { onPasswordResetRequested } from '~/features/notifications/on-password-reset-requested.server';
import { onPayoutSettled } from '~/features/notifications/on-payout-settled.server';
import { remindOfApprovals } from '~/features/notifications/remind-of-approvals.server';
import { remindOfExpiry } from '~/features/notifications/remind-of-expiry.server';
import { sendMail } from '~/features/notifications/send-mail.server';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { approveDueClaims } from '~/features/payments/approve-due-claims.server';
import { checkFinances } from '~/features/payments/check-finances.server';
import { decideOverdueDisputes } from '~/features/payments/decide-overdue-disputes.server';
import { finalizeTask } from '~/features/payments/finalize-task.server';
import { onClaimEnded } from '~/features/payments/on-claim-ended.server';
import { onTaskDecided } from '~/features/payments/on-task-decided.server';
import { processStripeEvent } from '~/features/payments/process-stripe-event.server';
import { reconcileFunding } from '~/features/payments/reconcile-funding.server';
import { runRequestedPayouts } from '~/features/payments/request-finance-work.server';
import { resumePayouts } from '~/features/payments/resume-payouts.server';
import { resumeStripeEvents } from '~/features/payments/resume-stripe-events.server';
import { runPayouts } from '~/features/payments/run-payouts.server';
import { sendPayout } from '~/features/payments/send-payout.server';
import { buildExport } from '~/features/results/build-export.server';
import { countPublicFigures } from '~/features/results/count-public-figures.server';
import { failLostExports } from '~/features/results/fail-lost-exports.server';
import { raiseTimeSignals } from '~/features/timekeeping/raise-time-signals.server';
import { applyCredentialLoss } from '~/features/verification/apply-credential-loss.server';
import { cancelTasks } from '~/features/verification/cancel-tasks.server';
import { endClosedTasks } from '~/features/verification/end-closed-tasks.server';
import { finishCredentialLosses } from '~/features/verification/finish-credential-losses.server';
import { lapseClaims } from '~/features/verification/lapse-claims.server';
import { openPaidTasks } from '~/features/verification/open-paid-tasks.server';
import { openTasks } from '~/features/verification/open-tasks.server';
import type { Database } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { EventPayloads, EventTopic, JobName, JobPayloads } from '~/platform/jobs/outbox';
import type { CronEntry } from '~/platform/jobs/run-worker.server';
import type { TaskHandler } from '~/platform/jobs/task-handler';
import type { Services } from '~/platform/services';

/** What each piece of work does. Every one of them may run twice, also at the same time. */
const jobs: { [Name in JobName]: (ctx: SystemCtx, payload: JobPayloads[Name]) => Promise<unknown> } = {
  run_import: runImport,
  open_tasks: openTasks,
  approve_claim: approveClaim,
  finalize_task: finalizeTask,
  send_payout: sendPayout,
  run_requested_payouts: runRequestedPayouts,
  check_finances: checkFinances,
  build_export: buildExport,
  send_mail: sendMail,
  process_stripe_event: processStripeEvent,
  take_over_exclusion_list: (ctx, input) => takeOverList(ctx, input),
  screen_experts: screenExperts,
  screen_expert: screenExpert,
};

/** Who reacts to what happened in a slice below. Reactions are idempotent: one that fails has all of them run again. */
const reactions: { [Topic in EventTopic]: ((ctx: SystemCtx, payload: EventPayloads[Topic]) => Promise<unknown>)[] } = {
  'funding.settled': [openPaidTasks, onFundingSettled],
  // An import that ran while the job was closed brings tasks that end at once.
  'tasks.imported': [openTasks, cancelTasks],
  'job.closed': [cancelTasks, onJobClosed],
  'claim.ended': [onClaimEnded, measureReview, raiseTimeSignals],
  'job.payStopped': [onJobPayStopped],
  'job.payToppedUp': [onJobPayToppedUp],
  'task.decided': [onTaskDecided],
  'claim.approved': [onClaimApproved],
  'dispute.opened': [onDisputeOpened],
  'dispute.decided': [onDisputeDecided],
  'application.decided': [onApplicationDecided],
  'credential.stated': [screenHolder],
  'credential.decided': [screenHolder, onCredentialDecided],
  'credential.lost': [applyCredentialLoss],
  'loss.completed': [onLossCompleted],
  'expert.identityChanged': [screenExpert],
  'language.decided': [onLanguageDecided],
  'payout.settled': [onPayoutSettled],
  'passwordReset.requested': [onPasswordResetRequested],
  'password.changed': [onPasswordChanged],
};

/** What runs by the clock. Times are UTC. */
const sweeps: Record<string, { match: string; run: (ctx: SystemCtx) => Promise<unknown> }> = {
  finish_credential_losses: { match: '* * * * *', run: finishCredentialLosses },
  lapse_claims: { match: '* * * * *', run: lapseClaims },
  end_closed_tasks: { match: '*/5 * * * *', run: endClosedTasks },
  approve_due_claims: { match: '* * * * *', run: approveDueClaims },
  decide_overdue_disputes: { match: '* * * * *', run: decideOverdueDisputes },
  expire_credentials: { match: '* * * * *', run: expireCredentials },
  take_over_due_exclusion_list: { match: '23 * * * *', run: takeOverDueList },
  purge_documents: { match: '35 * * * *', run: purgeDocuments },
  reconcile_funding: { match: '*/5 * * * *', run: reconcileFunding },
  resume_payouts: { match: '*/15 * * * *', run: resumePayouts },
  resume_stripe_events: { match: '*/15 * * * *', run: resumeStripeEvents },
  recheck_finances: { match: '*/15 * * * *', run: checkFinances },
  fail_lost_exports: { match: '*/5 * * * *', run: failLostExports },
  count_public_figures: { match: '*/15 * * * *', run: countPublicFigures },
  remind_of_expiry: { match: '40 7 * * *', run: remindOfExpiry },
  remind_of_approvals: { match: '20 * * * *', run: remindOfApprovals },
  run_payouts: { match: '0 6 * * 3', run: (ctx) => runPayouts(ctx) },
};

export const cronEntries: CronEntry[] = Object.entries(sweeps).map(([name, { match }]) => ({ name, match }));

/** All background work over a database and the adapters of the process, as the queue takes it. */
export function workerTasks(db: Database, services: Services): Record<string, TaskHandler> {
  const asSystem = async (name: string, jobId: string): Promise<SystemCtx> => {
    const clock = await db.first<{ now: Date }>(sql`SELECT assay_now() AS now`);
    if (!clock) throw new Error('the database has no clock');
    return { actor: { kind: 'system', name }, now: clock.now, db, newId: uuidv7, services, requestId: `job-${jobId}` };
  };
  const handlers: Record<string, TaskHandler> = {
    react: async (message, { jobId }) => {
      const { topic, payload } = message as { topic: EventTopic; payload: never };
      const ctx = await asSystem(topic, jobId);
      const results = await Promise.allSettled(reactions[topic].map((react) => react(ctx, payload)));
      const faults = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
      if (faults.length > 0) throw new AggregateError(faults, `a reaction to ${topic} failed`);
    },
  };
  for (const [name, run] of Object.entries(jobs)) {
    handlers[name] = async (payload, { jobId }) => {
      // The outbox types what goes in under each name, so what comes out under it has that type.
      await run(await asSystem(name, jobId), payload as never);
    };
  }
  for (const [name, { run }] of Object.entries(sweeps)) {
    handlers[name] = async (_payload, { jobId }) => void (await run(await asSystem(name, jobId)));
  }
  return handlers;
}
