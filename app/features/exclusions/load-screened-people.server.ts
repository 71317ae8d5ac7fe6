import type { Queryable } from '~/platform/db/database';
import { sql, type Sql } from '~/platform/db/sql';
import type { Secrets } from '~/platform/crypto/secrets';
import type { Catalogue } from '../catalogue/catalogue';
import type { ScreenedPerson } from './match-exclusion';
import { romanizeName } from './romanize-name.server';

/** The space of numbers that NPIs belong to, as kinds of the catalogue name it. */
const NPI_SPACE = 'npi';

interface Row {
  expertId: string;
  legalName: string;
  otherNames: string[];
  holderNames: string[];
  birthDateEncrypted: Uint8Array | null;
  numbersEncrypted: Uint8Array[];
}

/** An expert as the list may name them: every spelling, the birth date and the NPIs they stated. */
export type ScreenedExpert = ScreenedPerson & { expertId: string };

/** Experts after `afterExpertId` in the order of their ids, at most `limit`. */
export function loadScreenedPage(
  q: Queryable,
  means: { catalogue: Catalogue; secrets: Secrets },
  page: { afterExpertId: string | null; limit: number },
): Promise<ScreenedExpert[]> {
  const after = page.afterExpertId;
  return load(
    q,
    means,
    sql`
    WHERE (${after}::uuid IS NULL OR e.user_id > ${after}::uuid) ORDER BY e.user_id LIMIT ${page.limit}::int`,
  );
}

/** One expert, or nobody. */
export function loadScreenedExpert(
  q: Queryable,
  means: { catalogue: Catalogue; secrets: Secrets },
  expertId: string,
): Promise<ScreenedExpert[]> {
  return load(q, means, sql`WHERE e.user_id = ${expertId}::uuid`);
}

/** What was withdrawn was still stated as their own; what the desk rejected was not theirs, or nobody's. */
async function load(
  q: Queryable,
  { catalogue, secrets }: { catalogue: Catalogue; secrets: Secrets },
  which: Sql,
): Promise<ScreenedExpert[]> {
  const npiKinds = [...catalogue.versions.values()].flatMap((kind) =>
    !kind.general && kind.numberSpace === NPI_SPACE ? [kind.code] : [],
  );
  const rows = await q.query<Row>(sql`
    SELECT e.user_id AS expert_id, e.legal_name, e.other_names, e.birth_date_encrypted,
      ARRAY(SELECT DISTINCT c.holder_name FROM credential c
        WHERE c.expert_id = e.user_id AND c.status NOT IN ('draft', 'rejected')) AS holder_names,
      ARRAY(SELECT c.number_encrypted FROM credential c
        WHERE c.expert_id = e.user_id AND c.status NOT IN ('draft', 'rejected') AND c.kind = ANY(${npiKinds}::text[])
          AND c.number_encrypted IS NOT NULL) AS numbers_encrypted
    FROM expert e ${which}`);
  const open = (sealed: Uint8Array) => Buffer.from(secrets.decrypt(sealed)).toString('utf8');
  return rows.map((row) => ({
    expertId: row.expertId,
    ...spell([row.legalName, ...row.otherNames, ...row.holderNames]),
    birthDate: row.birthDateEncrypted && open(row.birthDateEncrypted),
    npis: row.numbersEncrypted.map(open),
  }));
}

function spell(given: readonly string[]): { names: string[]; readings: string[] } {
  const names = [...new Set(given)];
  return { names, readings: [...new Set(names.flatMap(romanizeName))] };
}
