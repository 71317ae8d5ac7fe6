import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { whoseTurn, type CredentialStatus } from './credential';
import type { ReasonCode } from './reason-codes';

/** A credential as its holder sees it: what is proven, whose turn it is and since when. */
export interface MyCredential {
  id: string;
  kind: string;
  jurisdiction: string;
  holderName: string;
  numberMasked: string | null;
  documentId: string | null;
  documentName: string | null;
  status: CredentialStatus;
  turn: 'expert' | 'admin' | null;
  /** When it was stated. */
  statedAt: Date;
  /** When the present status began. */
  since: Date;
  validUntil: Date | null;
  /** The desk's last words about it, when its last decision had any. */
  reasonCode: ReasonCode | null;
  note: string | null;
}

/** The actor's own credentials, newest first. */
export async function listMyCredentials(ctx: ExpertCtx): Promise<MyCredential[]> {
  const rows = await ctx.db.query<Omit<MyCredential, 'turn'>>(sql`
    SELECT c.id, c.kind, c.jurisdiction, c.holder_name, c.number_masked, c.document_id, d.filename AS document_name,
      c.status, coalesce(c.submitted_at, c.created_at) AS stated_at, c.updated_at AS since, c.valid_until, last.reason_code,
      CASE WHEN last.decision = 'verified' THEN NULL ELSE last.note END AS note
    FROM credential c
    LEFT JOIN document d ON d.id = c.document_id
    LEFT JOIN LATERAL (
      SELECT decision, reason_code, note FROM credential_check
      WHERE credential_id = c.id AND decision <> 'none' ORDER BY checked_at DESC, id DESC LIMIT 1
    ) last ON true
    WHERE c.expert_id = ${ctx.actor.userId}::uuid
    ORDER BY c.created_at DESC, c.id DESC LIMIT 200`);
  return rows.map((row) => ({ ...row, turn: whoseTurn(row.status) }));
}
