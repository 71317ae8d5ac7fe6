import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';

/** A number that stands on one account and was stated on another. */
export interface NumberClaim {
  /** Of the audit row. */
  id: string;
  at: Date;
  /** The standing credential. */
  credentialId: string;
  holderName: string;
  kind: string;
  jurisdiction: string;
  claimantUserId: string;
  claimantName: string;
}

const MOST_SHOWN = 5;
const SHOWN_DAYS = 14;

/** The latest refusals of a number that stands on another account, of the last two weeks, newest first. */
export async function listNumberClaims(ctx: AdminCtx): Promise<NumberClaim[]> {
  return ctx.db.query<NumberClaim>(sql`
    SELECT a.id::text AS id, a.at, c.id AS credential_id, c.holder_name, c.kind, c.jurisdiction,
      u.id AS claimant_user_id, u.display_name AS claimant_name
    FROM (SELECT id, at, subject_id, actor_user_id FROM audit_row
      WHERE action = 'credential.duplicateNumberRefused' AND subject_type = 'credential'
        AND at > assay_now() - make_interval(days => ${SHOWN_DAYS}::int)
      ORDER BY at DESC, id DESC LIMIT ${MOST_SHOWN}::int) a
    JOIN credential c ON c.id = a.subject_id::uuid JOIN user_account u ON u.id = a.actor_user_id
    ORDER BY a.at DESC, a.id DESC`);
}
