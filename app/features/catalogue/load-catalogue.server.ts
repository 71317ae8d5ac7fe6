import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import { buildCatalogue, type Catalogue } from './catalogue';
import type { CredentialKind, GeneralKind, Specialty } from './credential-kind';
import { storedDefinitionSchema } from './kind.schema';

interface KindRow {
  code: string;
  version: number;
  status: 'published' | 'retired';
  definition: unknown;
}

/** The last catalogue read, under the stamp of what it was read from. */
let last: { stamp: string; catalogue: Catalogue } | undefined;

/**
 * The catalogue as the database has it now. Kinds and fields are read again only when their stamp moved, so that a call
 * costs one look at an index.
 */
export async function loadCatalogue(db: Queryable): Promise<Catalogue> {
  const stamp = await loadStamp(db);
  if (last?.stamp !== stamp) last = { stamp, catalogue: await readCatalogue(db) };
  return last.catalogue;
}

/** Changes whenever a kind is published or retired, or a field is added, retired or brought back. */
async function loadStamp(db: Queryable): Promise<string> {
  const row = await db.first<{ stamp: string }>(sql`
    SELECT concat_ws('/', current_database(), k.kinds, k.latest, s.fields, s.latest) AS stamp
    FROM (SELECT count(*) AS kinds, max(greatest(published_at, retired_at)) AS latest
          FROM kind_version WHERE status <> 'draft') k,
         (SELECT count(*) + count(retired_at) AS fields, max(greatest(created_at, retired_at)) AS latest FROM specialty) s`);
  return row?.stamp ?? '';
}

async function readCatalogue(db: Queryable): Promise<Catalogue> {
  const rows = await db.query<KindRow>(sql`
    SELECT code, version, status, definition FROM kind_version WHERE status <> 'draft'
    ORDER BY definition->>'domain', code COLLATE "C", version`);
  const fields = await db.query<Specialty>(sql`
    SELECT list, code, parent_code, names, retired_at IS NOT NULL AS is_retired FROM specialty
    ORDER BY list, parent_code NULLS FIRST, code COLLATE "C"`);
  const kinds = rows.map(({ code, version, definition, status }) => ({
    kind: { ...storedDefinitionSchema.parse(definition), code, version } as CredentialKind | GeneralKind,
    status,
  }));
  const withStatus = (wanted: KindRow['status']) =>
    kinds.filter(({ status }) => status === wanted).map(({ kind }) => kind);
  return buildCatalogue(withStatus('published'), fields, withStatus('retired'));
}
