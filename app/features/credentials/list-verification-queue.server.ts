import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import type { CheckOutcome } from './check-record';
import type { CredentialStatus } from './credential';

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
  submittedAt: Date;
  /** The outcome of the last look-up, null before the first. */
  lastOutcome: CheckOutcome | null;
}

export interface QueuePage {
  items: QueuedCredential[];
  /** Give it back as `after` for the next page; null on the last. */
  next: string | null;
}

const PAGE = 50;

/** Credentials that wait for the desk, oldest first. `after` is the `next` of the page before; a foreign text starts anew. */
export async function listVerificationQueue(
  ctx: AdminCtx,
  options: { after?: string | null } = {},
): Promise<QueuePage> {
  const cursor = readCursor(options.after ?? null);
  const rows = await ctx.db.query<QueuedCredential>(sql`
    SELECT c.id, c.expert_id, c.kind, c.jurisdiction, c.holder_name, e.legal_name, c.number_masked, c.status, c.submitted_at,
      (SELECT outcome FROM credential_check k WHERE k.credential_id = c.id AND k.decision = 'none'
       ORDER BY k.checked_at DESC, k.id DESC LIMIT 1) AS last_outcome
    FROM credential c JOIN expert e ON e.user_id = c.expert_id
    WHERE c.status IN ('submitted', 'format_checked', 'in_review')
      AND (${cursor?.id ?? null}::uuid IS NULL
        OR (c.submitted_at, c.id) > (${cursor?.submittedAt ?? null}::timestamptz, ${cursor?.id ?? null}::uuid))
    ORDER BY c.submitted_at, c.id LIMIT ${PAGE + 1}::int`);
  const items = rows.slice(0, PAGE);
  const last = items.at(-1);
  return { items, next: rows.length > PAGE && last ? `${last.submittedAt.toISOString()}_${last.id}` : null };
}

function readCursor(text: string | null): { submittedAt: Date; id: string } | null {
  const parts = /^(\d{4}-[\d:.T-]+Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '');
  return parts?.[1] && parts[2] && Number.isFinite(Date.parse(parts[1]))
    ? { submittedAt: new Date(parts[1]), id: parts[2] }
    : null;
}
