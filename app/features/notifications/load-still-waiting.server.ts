import type { Locale } from '~/core/locale';
import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import { findCredentialKind } from '../catalogue/catalogue';
import { loadCatalogue } from '../catalogue/load-catalogue.server';

/** The names, in the reader's language, of what the expert has stated and the desk has not decided yet. */
export async function loadStillWaiting(db: Queryable, expertId: string, locale: Locale): Promise<string[]> {
  const credentials = await db.query<{ kind: string }>(sql`
    SELECT DISTINCT kind FROM credential WHERE expert_id = ${expertId}::uuid
      AND status IN ('submitted', 'format_checked', 'in_review', 'needs_information') ORDER BY kind LIMIT 50`);
  const languages = await db.query<{ tag: string }>(sql`
    SELECT tag FROM expert_language WHERE expert_id = ${expertId}::uuid AND status = 'claimed' ORDER BY tag LIMIT 50`);
  const catalogue = await loadCatalogue(db);
  return [
    ...credentials.map(({ kind }) => findCredentialKind(catalogue, kind)?.name[locale] ?? kind),
    ...languages.map(({ tag }) => languageName(tag, locale)),
  ];
}

/** A language in the reader's own. */
export function languageName(tag: string, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
}
