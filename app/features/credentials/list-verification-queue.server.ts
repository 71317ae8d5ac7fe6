import { z } from 'zod';
import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import { findCredentialKind, findKindVersion } from '../catalogue/catalogue';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import type { CheckOutcome } from './check-record';
import type { CredentialStatus } from './credential';
import type { QueueFilter } from './queue-filter';
import { decideBy } from './validity';

export interface QueuedCredential {
  id: string;
  expertId: string;
  kind: string;
  jurisdiction: string;
  holderName: string;
  /** The name of the account, where languages wait under it. */
  legalName: string;
  numberMasked: string | null;
  status: CredentialStatus;
  /** Above zero where a check brought something to light. */
  risk: number;
  submittedAt: Date;
  /** By when it must be decided: a check older than the kind's limit counts for nothing. */
  decideBy: Date;
  /** The outcome of the last look-up, null before the first. */
  lastOutcome: CheckOutcome | null;
  /** The display name of who looks after it, null where nobody does. */
  assigneeName: string | null;
  isMine: boolean;
  /** Whether a decision waits for a second person. */
  isProposed: boolean;
}

export interface QueuePage {
  items: QueuedCredential[];
  /** Give it back as `after` for the next page; null on the last. */
  next: string | null;
}

const PAGE = 50;
/** Of a kind nobody knows any more. */
const USUAL_MAX_AGE_DAYS = 120;

type QueueRow = Omit<QueuedCredential, 'decideBy'> & { kindVersion: number; checkedAt: Date | null };

/**
 * Credentials that wait for the desk: what a check brought to light first, then the oldest. `second` are those whose decision
 * waits for a second person other than the actor. `after` is the `next` of the page before; a foreign text starts anew.
 */
export async function listVerificationQueue(
  ctx: AdminCtx,
  options: { after?: string | null; filter?: QueueFilter } = {},
): Promise<QueuePage> {
  const cursor = readCursor(options.after ?? null);
  const rows = await ctx.db.query<QueueRow>(sql`
    SELECT c.id, c.expert_id, c.kind, c.kind_version, c.jurisdiction, c.holder_name, e.legal_name, c.number_masked, c.status, c.risk,
      c.submitted_at, last.checked_at, last.outcome AS last_outcome, u.display_name AS assignee_name,
      c.assigned_to IS NOT DISTINCT FROM ${ctx.actor.userId}::uuid AS is_mine,
      p.id IS NOT NULL AS is_proposed
    FROM credential c JOIN expert e ON e.user_id = c.expert_id
    LEFT JOIN user_account u ON u.id = c.assigned_to
    LEFT JOIN credential_proposal p ON p.credential_id = c.id AND p.status = 'open'
    LEFT JOIN LATERAL (SELECT outcome, checked_at FROM credential_check k WHERE k.credential_id = c.id AND k.decision = 'none' AND k.method <> 'vc'
        AND NOT EXISTS (SELECT 1 FROM credential_check d WHERE d.credential_id = c.id AND d.checked_at >= k.checked_at
          AND d.decision IN ('verified', 'suspended', 'revoked', 'expired'))
      ORDER BY k.checked_at DESC, k.id DESC LIMIT 1) last ON true
    WHERE ${conditionOf(ctx, options.filter ?? 'all')}
      AND (${cursor?.id ?? null}::uuid IS NULL
        OR (-c.risk, c.submitted_at, c.id) >
          (-${cursor?.risk ?? 0}::int, ${cursor?.submittedAt ?? null}::timestamptz, ${cursor?.id ?? null}::uuid))
    ORDER BY c.risk DESC, c.submitted_at, c.id LIMIT ${PAGE + 1}::int`);
  const catalogue = await loadCatalogue(ctx.db);
  const items = rows.slice(0, PAGE).map(({ kindVersion, checkedAt, ...row }) => {
    const kind = findCredentialKind(catalogue, row.kind) ?? findKindVersion(catalogue, row.kind, kindVersion);
    return { ...row, decideBy: decideBy(row.submittedAt, checkedAt, kind?.checkMaxAgeDays ?? USUAL_MAX_AGE_DAYS) };
  });
  const last = items.at(-1);
  const next = rows.length > PAGE && last ? `${last.risk}_${last.submittedAt.toISOString()}_${last.id}` : null;
  return { items, next };
}

/** A revocation waits for its second person while the credential still stands, so those are not only of the queue. */
function conditionOf(ctx: AdminCtx, filter: QueueFilter) {
  const waiting = sql`c.status IN ('submitted', 'format_checked', 'in_review')`;
  if (filter === 'mine') return sql`${waiting} AND c.assigned_to = ${ctx.actor.userId}::uuid`;
  if (filter === 'unassigned') return sql`${waiting} AND c.assigned_to IS NULL`;
  if (filter === 'second') return sql`p.id IS NOT NULL AND p.proposed_by <> ${ctx.actor.userId}::uuid`;
  return waiting;
}

const cursorSchema = z
  .tuple([z.coerce.number().int().min(0).max(1000), z.iso.datetime(), z.uuid()])
  .transform(([risk, submittedAt, id]) => ({ risk, submittedAt: new Date(submittedAt), id }));

function readCursor(text: string | null): z.output<typeof cursorSchema> | null {
  const parsed = cursorSchema.safeParse((text ?? '').split('_'));
  return parsed.success ? parsed.data : null;
}
