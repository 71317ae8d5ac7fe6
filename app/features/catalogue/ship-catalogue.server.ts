import { canonicalJson, type JsonValue } from '~/core/canonical-json';
import type { Database, Queryable } from '~/platform/db/database';
import {
  insertSpecialties,
  loadKindHeads,
  loadKindVersions,
  loadNow,
  lockKind,
  saveKindVersion,
  type KindVersionRow,
} from './catalogue-store.server';
import type { CredentialKind, GeneralDefinition, GeneralKind, KindDefinition } from './credential-kind';
import { shippedKinds } from './shipped/shipped-catalogue';
import { shippedSpecialties } from './shipped/shipped-specialties';

/**
 * Brings what the product ships into the database's catalogue: kinds it does not know, and a new version of those that
 * changed since an earlier release, unless an admin has published a version of their own since. Fields are only added.
 * Answers the kinds it published, as `code@version`; running it again publishes nothing.
 */
export async function shipCatalogue(db: Database): Promise<string[]> {
  const now = await loadNow(db);
  const heads = await loadKindHeads(db);
  const published: string[] = [];
  for (const kind of shippedKinds) {
    if (!isNews(kind, heads)) continue;
    const version = await db.transaction((tx) => shipKind(tx, kind, now));
    if (version !== null) published.push(`${kind.code}@${version}`);
  }
  await insertSpecialties(db, shippedSpecialties, { userId: null, at: now });
  return published;
}

/** Whether the database lacks a kind, or has an older shipped version of it in force. */
function isNews(kind: CredentialKind | GeneralKind, versions: readonly KindVersionRow[]): boolean {
  const ofKind = versions.filter(({ code }) => code === kind.code);
  if (ofKind.length === 0) return true;
  const current = ofKind.find(({ status }) => status === 'published');
  return current?.createdBy === null && textOf(current.definition) !== textOf(definitionOf(kind));
}

async function shipKind(tx: Queryable, kind: CredentialKind | GeneralKind, now: Date): Promise<number | null> {
  await lockKind(tx, kind.code);
  const versions = await loadKindVersions(tx, kind.code);
  if (!isNews(kind, versions)) return null;
  const current = versions.find(({ status }) => status === 'published');
  if (current) await saveKindVersion(tx, { ...current, status: 'retired', retiredAt: now });
  const version = (versions[0]?.version ?? 0) + 1;
  await saveKindVersion(tx, {
    code: kind.code,
    version,
    status: 'published',
    definition: definitionOf(kind),
    createdBy: null,
    createdAt: now,
    publishedBy: null,
    publishedAt: now,
    retiredAt: null,
  });
  return version;
}

function definitionOf(kind: CredentialKind | GeneralKind): KindDefinition | GeneralDefinition {
  const { code: _code, version: _version, ...definition } = kind;
  return definition;
}

/** Definitions are plain data; their types name optional readonly lists, which JSON does not know. */
function textOf(definition: KindDefinition | GeneralDefinition): string {
  return canonicalJson(JSON.parse(JSON.stringify(definition)) as JsonValue);
}
