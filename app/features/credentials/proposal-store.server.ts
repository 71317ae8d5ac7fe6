import type { JsonValue } from '~/core/canonical-json';
import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { FourEyesReason } from './four-eyes';
import type { ProposalStatus } from './proposal';

export interface ProposalRow {
  id: string;
  credentialId: string;
  /** The decision as its form sent it (decide-credential.schema.ts). */
  input: Record<string, JsonValue>;
  reasons: FourEyesReason[];
  /** `overtaken`: the credential changed before anybody answered. */
  status: ProposalStatus;
  proposedBy: string;
  proposedAt: Date;
  answeredBy: string | null;
  answeredAt: Date | null;
  note: string | null;
}

export async function insertProposal(
  tx: Queryable,
  row: Pick<ProposalRow, 'id' | 'credentialId' | 'input' | 'reasons' | 'proposedBy' | 'proposedAt'>,
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO credential_proposal (id, credential_id, input, reasons, status, proposed_by, proposed_at)
    VALUES (${row.id}::uuid, ${row.credentialId}::uuid, ${JSON.stringify(row.input)}::jsonb, ${row.reasons}::text[],
      'open', ${row.proposedBy}::uuid, ${row.proposedAt}::timestamptz)`);
}

/** The proposal that waits for a second person, if any; a credential has one at most. */
export async function loadOpenProposal(db: Queryable, credentialId: string): Promise<ProposalRow | undefined> {
  return db.first<ProposalRow>(sql`
    SELECT * FROM credential_proposal WHERE credential_id = ${credentialId}::uuid AND status = 'open'`);
}

export async function answerProposalRow(
  tx: Queryable,
  row: Pick<ProposalRow, 'id' | 'status' | 'answeredBy' | 'answeredAt' | 'note'>,
): Promise<void> {
  await tx.execute(sql`
    UPDATE credential_proposal SET status = ${row.status}, answered_by = ${row.answeredBy}::uuid,
      answered_at = ${row.answeredAt}::timestamptz, note = ${row.note}
    WHERE id = ${row.id}::uuid AND status = 'open'`);
}

/** Ends what waits for a second person because the credential changed meanwhile. */
export async function overtakeProposal(tx: Queryable, credentialId: string, at: Date): Promise<void> {
  await tx.execute(sql`
    UPDATE credential_proposal SET status = 'overtaken', answered_at = ${at}::timestamptz
    WHERE credential_id = ${credentialId}::uuid AND status = 'open'`);
}
