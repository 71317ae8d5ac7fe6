import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { ApplicationEvent, ApplicationStatus } from './application';
import { savedStepsSchema, type SavedSteps } from './saved-steps.schema';
import type { ApplicationReason } from './reapplication';

export interface ApplicationRow {
  id: string;
  expertId: string;
  status: ApplicationStatus;
  steps: SavedSteps;
  /** When the present status began. */
  statusSince: Date;
  submittedAt: Date | null;
  decisionDueAt: Date | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  reapplyFrom: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface ApplicationEventRow {
  id: string;
  applicationId: string;
  at: Date;
  actorUserId: string | null;
  event: ApplicationEvent;
  status: ApplicationStatus;
  reasonCode: ApplicationReason | null;
  note: string | null;
}

/** Locks the expert, so that no two commands about their application or their capabilities run at once; false without one. */
export async function lockApplicant(tx: Queryable, expertId: string): Promise<boolean> {
  const row = await tx.first(sql`SELECT 1 AS one FROM expert WHERE user_id = ${expertId}::uuid FOR UPDATE`);
  return row !== undefined;
}

/** The application that is not ended, if there is one; the expert's row is locked. */
export async function loadOpenApplication(tx: Queryable, expertId: string): Promise<ApplicationRow | undefined> {
  const row = await tx.first<ApplicationRow>(sql`
    SELECT * FROM expert_application
    WHERE expert_id = ${expertId}::uuid AND status NOT IN ('rejected', 'withdrawn') FOR UPDATE`);
  return row && read(row);
}

export async function loadApplication(tx: Queryable, id: string): Promise<ApplicationRow | undefined> {
  const row = await tx.first<ApplicationRow>(sql`SELECT * FROM expert_application WHERE id = ${id}::uuid`);
  return row && read(row);
}

function read(row: ApplicationRow): ApplicationRow {
  return { ...row, steps: savedStepsSchema.parse(row.steps) };
}

/** When each ended application lets its applicant apply again. */
export async function loadReapplyDates(tx: Queryable, expertId: string): Promise<{ reapplyFrom: Date | null }[]> {
  return tx.query(sql`
    SELECT reapply_from FROM expert_application
    WHERE expert_id = ${expertId}::uuid AND status IN ('rejected', 'withdrawn')`);
}

export async function insertApplication(tx: Queryable, row: ApplicationRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO expert_application (id, expert_id, status, steps, status_since, created_at, updated_at)
    VALUES (${row.id}::uuid, ${row.expertId}::uuid, ${row.status}::"ApplicationStatus", ${JSON.stringify(row.steps)}::jsonb,
      ${row.statusSince}::timestamptz, ${row.createdAt}::timestamptz, ${row.updatedAt}::timestamptz)`);
}

export async function updateApplication(tx: Queryable, row: ApplicationRow): Promise<void> {
  await tx.execute(sql`
    UPDATE expert_application SET status = ${row.status}::"ApplicationStatus", steps = ${JSON.stringify(row.steps)}::jsonb,
      status_since = ${row.statusSince}::timestamptz, submitted_at = ${row.submittedAt}::timestamptz,
      decision_due_at = ${row.decisionDueAt}::timestamptz, decided_at = ${row.decidedAt}::timestamptz,
      decided_by = ${row.decidedBy}::uuid, reapply_from = ${row.reapplyFrom}::timestamptz,
      updated_at = ${row.updatedAt}::timestamptz
    WHERE id = ${row.id}::uuid`);
}

export async function insertApplicationEvent(tx: Queryable, row: ApplicationEventRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO application_event (id, application_id, at, actor_user_id, event, status, reason_code, note)
    VALUES (${row.id}::uuid, ${row.applicationId}::uuid, ${row.at}::timestamptz, ${row.actorUserId}::uuid, ${row.event},
      ${row.status}::"ApplicationStatus", ${row.reasonCode}, ${row.note})`);
}

/** What happened to an application last. */
export async function loadLastEvent(
  tx: Queryable,
  applicationId: string,
): Promise<Pick<ApplicationEventRow, 'event' | 'note'> | undefined> {
  return tx.first(sql`
    SELECT event, note FROM application_event WHERE application_id = ${applicationId}::uuid ORDER BY at DESC, id DESC LIMIT 1`);
}
