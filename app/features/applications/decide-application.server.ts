import type { JsonValue } from '~/core/canonical-json';
import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { AdminCtx } from '../accounts/context';
import type { AuditAction } from '../audit/audit-action';
import { recordAudit } from '../audit/record-audit.server';
import { loadIsConcerned } from '../credentials/load-is-concerned.server';
import { rewriteCapabilities } from '../credentials/rewrite-capabilities.server';
import { eventsOfDecision, type ApplicationDecision, type ApplicationStatus } from './application';
import { loadApplication, lockApplicant, type ApplicationRow } from './application-store.server';
import type { DecideApplicationInput } from './decide-application.schema';
import { provenDomains } from './judge-application';
import { loadApplicationFacts } from './load-application-facts.server';
import { moveApplication, type StepWords } from './move-application.server';
import { clauseOfReason, reapplyFrom, type ApplicationReason } from './reapplication';

export type DecideApplicationError = Failure<
  | 'applicationNotFound'
  | 'ownApplication'
  | 'concernedApplication'
  | 'applicationMoved'
  | 'nothingProven'
  | 'wrongState'
>;

const actions: Record<ApplicationDecision, AuditAction> = {
  startReview: 'application.takenUp',
  requestInformation: 'application.informationRequested',
  approve: 'application.approved',
  reject: 'application.rejected',
  suspend: 'application.suspended',
  reinstate: 'application.reinstated',
};

/**
 * The desk decides about somebody else's application. What the applicant may do changes in the same transaction: without an
 * approved application they hold no capability at all. An approval needs a credential in force of the chosen work.
 */
export async function decideApplication(
  ctx: AdminCtx,
  input: DecideApplicationInput,
): Promise<Result<{ status: ApplicationStatus }, DecideApplicationError>> {
  const found = await loadApplication(ctx.db, input.applicationId);
  if (!found) return fail('notFound', 'applicationNotFound', 'There is no such application.');
  if (found.expertId === ctx.actor.userId)
    return fail('forbidden', 'ownApplication', 'Nobody decides about their own application.');
  return ctx.db.transaction(async (tx) => {
    await lockApplicant(tx, found.expertId);
    const application = await loadApplication(tx, found.id);
    if (!application || application.statusSince.getTime() !== input.seenSince)
      return fail('conflict', 'applicationMoved', 'Something happened to it in the meantime. Look at it again.');
    const refusal = await refuse(tx, ctx, application, input);
    if (refusal) return refusal;
    return carryOut(tx, ctx, application, input);
  });
}

async function refuse(tx: Queryable, ctx: AdminCtx, application: ApplicationRow, input: DecideApplicationInput) {
  if (await loadIsConcerned(tx, ctx.actor.userId, application.expertId)) {
    const message = 'Who belongs to a company this expert works for does not decide.';
    return fail('forbidden', 'concernedApplication', message);
  }
  if (input.decision !== 'approve') return null;
  const facts = await loadApplicationFacts(tx, application.expertId, application.steps);
  if (provenDomains(facts).length > 0) return null;
  return fail('conflict', 'nothingProven', 'No credential of the chosen work is verified yet.');
}

async function carryOut(
  tx: Queryable,
  ctx: AdminCtx,
  before: ApplicationRow,
  input: DecideApplicationInput,
): Promise<Result<{ status: ApplicationStatus }, DecideApplicationError>> {
  const events = eventsOfDecision(before.status, input.decision);
  if (!events.ok) return events;
  const words: StepWords = {
    note: 'note' in input ? input.note : null,
    reasonCode: 'reasonCode' in input ? input.reasonCode : null,
  };
  let application = before;
  for (const event of events.value) {
    const isLast = event === input.decision;
    const moved = await moveApplication(tx, ctx, application, event, {
      changes: isLast ? changesOf(ctx, input) : {},
      words: isLast ? words : {},
    });
    if (!moved.ok) return moved;
    application = moved.value.application;
    await record(tx, ctx, before, event, words.reasonCode ?? null);
    if (isLast && event !== 'startReview')
      await emitEvent(tx, 'application.decided', { applicationId: before.id, eventId: moved.value.eventId });
  }
  await rewriteCapabilities(tx, before.expertId, ctx.now);
  return ok({ status: application.status });
}

function changesOf(ctx: AdminCtx, input: DecideApplicationInput): Partial<ApplicationRow> {
  if (input.decision === 'startReview' || input.decision === 'requestInformation') return {};
  const decided = { decidedAt: ctx.now, decidedBy: ctx.actor.userId };
  if (input.decision !== 'reject') return decided;
  return { ...decided, reapplyFrom: reapplyFrom(ctx.now, input.reasonCode) };
}

async function record(
  tx: Queryable,
  ctx: AdminCtx,
  application: ApplicationRow,
  decision: ApplicationDecision,
  reasonCode: ApplicationReason | null,
): Promise<void> {
  const { id: subjectId, expertId } = application;
  const details: Record<string, JsonValue> =
    reasonCode === null ? { expertId } : { expertId, reasonCode, clause: clauseOfReason[reasonCode] };
  await recordAudit(tx, ctx, { action: actions[decision], subjectType: 'application', subjectId, details });
}
