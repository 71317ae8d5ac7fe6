import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import type { KindDomain, Names } from './credential-kind';

/** A kind as the catalogue's page lists it. */
export interface ListedKind {
  code: string;
  names: Names;
  domain: KindDomain;
  isGeneral: boolean;
  /** The version in force; null where the kind is out of use or not yet published. */
  version: number | null;
  draftVersion: number | null;
  jurisdictions: string[];
  fourEyes: boolean;
  since: Date | null;
}

const MOST_LISTED = 300;

/** The kinds of one field of work by code, each with the version in force and the draft there may be. */
export async function listKinds(ctx: AdminCtx, domain: KindDomain): Promise<ListedKind[]> {
  return ctx.db.query<ListedKind>(sql`
    SELECT h.code, h.definition->'name' AS names, h.definition->>'domain' AS domain,
      (h.definition->>'general')::bool AS is_general, p.version, d.version AS draft_version,
      coalesce(h.definition->'jurisdictions', '[]') AS jurisdictions,
      coalesce((h.definition->>'fourEyes')::bool, false) AS four_eyes, p.published_at AS since
    FROM kind_version h
    LEFT JOIN kind_version p ON p.code = h.code AND p.status = 'published'
    LEFT JOIN kind_version d ON d.code = h.code AND d.status = 'draft'
    WHERE h.version = (SELECT max(version) FROM kind_version m WHERE m.code = h.code)
      AND h.definition->>'domain' = ${domain}
    ORDER BY (h.definition->>'general')::bool DESC, h.code COLLATE "C" LIMIT ${MOST_LISTED}::int`);
}
