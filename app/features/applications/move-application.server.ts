import type { Failure, Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { Ctx } from '../accounts/context';
import { nextApplicationStatus, type ApplicationEvent } from './application';
import { insertApplicationEvent, updateApplication, type ApplicationRow } from './application-store.server';
import type { ApplicationReason } from './reapplication';

/** What is said about a step of an application. */
export interface StepWords {
  reasonCode?: ApplicationReason | null;
  note?: string | null;
}

/**
 * Moves an application by one event inside the caller's transaction, which holds the applicant's row, and writes the event
 * down. Answers the row as it is then, with the event's id; `wrongState` where the table of states does not permit it.
 */
export async function moveApplication(
  tx: Queryable,
  ctx: Ctx,
  application: ApplicationRow,
  event: ApplicationEvent,
  { changes = {}, words = {} }: { changes?: Partial<ApplicationRow>; words?: StepWords } = {},
): Promise<Result<{ application: ApplicationRow; eventId: string }, Failure<'wrongState'>>> {
  const next = nextApplicationStatus(application.status, event);
  if (!next.ok) return next;
  const moved = { ...application, ...changes, status: next.value, statusSince: ctx.now, updatedAt: ctx.now };
  const eventId = ctx.newId();
  await updateApplication(tx, moved);
  await insertApplicationEvent(tx, {
    id: eventId,
    applicationId: application.id,
    at: ctx.now,
    actorUserId: 'userId' in ctx.actor ? ctx.actor.userId : null,
    event,
    status: next.value,
    reasonCode: words.reasonCode ?? null,
    note: words.note ?? null,
  });
  return { ok: true, value: { application: moved, eventId } };
}
