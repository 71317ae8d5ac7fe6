/**
 * Everything that happens in the background. `jobs` are pieces of work a slice hands to itself or to a slice below;
 * `events` tell slices above that something happened, and app/worker.ts lists who reacts. Payloads carry ids only.
 */
export interface JobPayloads {
  run_import: { importId: string };
  open_tasks: { jobId: string };
  approve_claim: { claimId: string };
  finalize_task: { taskId: string };
  send_payout: { payoutId: string };
  run_requested_payouts: { adminUserId: string; includeNotYetDue: boolean };
  check_finances: Record<string, never>;
  build_export: { exportId: string };
  send_mail: { mailId: string };
  process_stripe_event: { eventId: string };
  take_over_exclusion_list: { requestedBy: string; isForced: boolean };
  screen_experts: { listId: string; afterExpertId: string | null };
  screen_expert: { expertId: string };
}
export type JobName = keyof JobPayloads;

export interface EventPayloads {
  'funding.settled': { fundingId: string; jobId: string };
  'tasks.imported': { jobId: string };
  'job.closed': { jobId: string };
  /** The effective pay of a job fell under its floor; `stoppedAt` (ISO 8601) tells one stop from another. */
  'job.payStopped': { jobId: string; stoppedAt: string };
  'job.payToppedUp': { topUpId: string };
  'claim.ended': { claimId: string };
  'task.decided': { taskId: string };
  'claim.approved': { claimId: string };
  'dispute.opened': { disputeId: string };
  'dispute.decided': { disputeId: string };
  /** The desk decided, or asked for something; the event is that of the application's own history. */
  'application.decided': { applicationId: string; eventId: string };
  'credential.stated': { credentialId: string };
  'credential.decided': { credentialId: string };
  'credential.lost': { lossId: string };
  'loss.completed': { lossId: string };
  /** A person's legal name, other spellings or birth date changed. */
  'expert.identityChanged': { expertId: string };
  'language.decided': { expertId: string; tag: string };
  'payout.settled': { payoutId: string };
  'passwordReset.requested': { resetId: string };
  'password.changed': { userId: string; changeId: string };
}
export type EventTopic = keyof EventPayloads;
