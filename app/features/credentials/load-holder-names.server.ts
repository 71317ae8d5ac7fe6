import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { HolderName } from './compare-holder-names';

/** Every name the holder of a credential is known by: as stated with it, the account's, then former and other ones. */
export async function loadHolderNames(
  db: Queryable,
  credential: { expertId: string; holderName: string },
): Promise<HolderName[]> {
  const row = await db.first<{ legalName: string; otherNames: string[] }>(
    sql`SELECT legal_name, other_names FROM expert WHERE user_id = ${credential.expertId}::uuid`,
  );
  if (!row) throw new Error('a credential has a holder');
  return [
    { text: credential.holderName, variant: 'stated' },
    { text: row.legalName, variant: 'legal' },
    ...row.otherNames.map((text) => ({ text, variant: 'other' as const })),
  ];
}
