import { formatCursor, parseCursor } from '~/core/keyset-cursor';
import { sql, type Sql } from '~/platform/db/sql';
import type { OwnerCtx } from './store-document.server';
import type { DocumentMediaType } from './document';
import { usesOfDocument } from './document-store.server';

const PAGE_SIZE = 25;

/** A document as its owner sees it. */
export interface MyDocument {
  id: string;
  filename: string;
  mediaType: DocumentMediaType;
  byteSize: number;
  uploadedAt: Date;
  isQuarantined: boolean;
  /** When its bytes were given up: its retention was over, or the owner deleted it. */
  deletedAt: Date | null;
  /** The end of its retention; null while a decision on what it proves is due. */
  keepUntil: Date | null;
  canDelete: boolean;
  /** What it was uploaded for. */
  credentials: { id: string; kind: string; jurisdiction: string }[];
  /** The languages it is a certificate of, as BCP 47 tags. */
  languages: string[];
  isCv: boolean;
  /** How often somebody other than the owner opened it. */
  lookCount: number;
  lastLookAt: Date | null;
}

/** A page of the actor's own documents, newest first. `next` is the cursor of the following page. */
export async function listMyDocuments(
  ctx: OwnerCtx,
  { after }: { after: string | null },
): Promise<{ rows: MyDocument[]; next: string | undefined }> {
  const cursor = parseCursor(after);
  const rows = await ctx.db.query<MyDocument>(sql`
    ${documentsOf(ctx)}
      AND (${cursor?.at ?? null}::timestamptz IS NULL
        OR (d.created_at, d.id) < (${cursor?.at ?? null}::timestamptz, ${cursor?.id ?? null}::uuid))
    ORDER BY d.created_at DESC, d.id DESC LIMIT ${PAGE_SIZE + 1}::int`);
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const more = rows.length > PAGE_SIZE && last;
  return { rows: page, next: more ? formatCursor({ at: last.uploadedAt, id: last.id }) : undefined };
}

/** The select, from and where of the actor's own documents. */
export function documentsOf(ctx: Pick<OwnerCtx, 'actor' | 'services'>): Sql {
  const ownerUserId = ctx.actor.userId;
  return sql`
    SELECT d.id, d.filename, d.media_type, d.byte_size, d.created_at AS uploaded_at, d.malware IS NOT NULL AS is_quarantined,
      d.purge_started_at AS deleted_at, CASE WHEN d.purge_started_at IS NULL THEN uses.keep_until END AS keep_until,
      d.purge_started_at IS NULL AND NOT uses.is_needed AS can_delete,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'jurisdiction', c.jurisdiction) ORDER BY c.created_at)
        FROM credential c WHERE c.expert_id = d.owner_user_id AND (c.document_id = d.id OR EXISTS (
          SELECT 1 FROM credential_message m WHERE m.credential_id = c.id AND m.document_id = d.id))
      ), '[]') AS credentials,
      ARRAY(SELECT l.tag FROM expert_language l WHERE l.document_id = d.id ORDER BY l.tag) AS languages,
      EXISTS (SELECT 1 FROM expert_profile p WHERE p.cv_document_id = d.id) AS is_cv,
      looks.look_count, looks.last_look_at
    FROM document d ${usesOfDocument(ctx.services.config.documentRetentionDays)}
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS look_count, max(a.at) AS last_look_at FROM audit_row a
      WHERE a.subject_id = d.id::text AND a.action = 'document.viewed' AND a.actor_user_id <> d.owner_user_id
    ) looks ON true
    WHERE d.owner_user_id = ${ownerUserId}::uuid`;
}
