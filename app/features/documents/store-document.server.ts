import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { openSlots } from '~/core/open-slots';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { scanBytes } from '~/platform/clamd/scan-bytes.server';
import type { Actor } from '../accounts/actor';
import type { Ctx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { cleanDocument, type CleanDocumentError } from './clean-document.server';
import type { DocumentFacts, DocumentMediaType } from './document';
import { newDataKey, sealBytes } from './document-cipher.server';
import { insertDocument } from './document-store.server';
import { receiveUpload, type ReceivedUpload, type ReceiveUploadError } from './receive-upload.server';
import { safeFilename } from './safe-filename';

/** Whoever is signed in may keep documents of their own. */
export type OwnerCtx = Ctx<Extract<Actor, { userId: string }>>;

export type StoreDocumentError =
  ReceiveUploadError | CleanDocumentError | Failure<'documentInfected' | 'documentNotScanned'>;

/** How many documents a process unpacks at once: each may need the memory of all its pixels. */
const slots = openSlots(2);

/**
 * Keeps an uploaded document: streamed, bounded, its type judged by its bytes alone, scanned where a scanner is configured,
 * an image drawn anew from its pixels, and encrypted under a data key of its own. Nothing is left behind when it is refused,
 * when the stream breaks or when the row cannot be written; of an infected one a row says so and nobody opens it. While the
 * scanner cannot be asked nothing is kept.
 */
export async function storeDocument(
  ctx: OwnerCtx,
  input: { filename: string; body: AsyncIterable<Uint8Array> },
): Promise<Result<DocumentFacts, StoreDocumentError>> {
  const id = ctx.newId();
  const upload = await receiveUpload(ctx.services.storage, id, input.body);
  if (!upload.ok) return upload;
  try {
    return await slots.run(() => inspect(ctx, id, input.filename, upload.value));
  } finally {
    await upload.value.remove();
  }
}

async function inspect(
  ctx: OwnerCtx,
  id: string,
  filename: string,
  upload: ReceivedUpload,
): Promise<Result<DocumentFacts, StoreDocumentError>> {
  const { mediaType, sha256: uploadSha256 } = upload;
  const given = await upload.readBytes();
  const scanned = await scan(ctx, given);
  if (!scanned.ok) return scanned;
  const malware = scanned.value;
  if (malware !== null) {
    await keep(ctx, { id, filename, mediaType, bytes: given, uploadSha256, malware });
    return fail('invalid', 'documentInfected', 'The file carries malware.');
  }
  const cleaned = await cleanDocument(mediaType, given);
  if (!cleaned.ok) return cleaned;
  return ok(await keep(ctx, { id, filename, mediaType, bytes: cleaned.value, uploadSha256, malware: null }));
}

/** The name of the malware that was found, or null. */
async function scan(ctx: OwnerCtx, bytes: Uint8Array): Promise<Result<string | null, Failure<'documentNotScanned'>>> {
  const { config, log } = ctx.services;
  if (!config.clamd) return ok(null);
  const verdict = await scanBytes(config.clamd, bytes);
  if (verdict.outcome === 'couldNotAsk') {
    log.error({ requestId: ctx.requestId, reason: verdict.reason }, 'an upload could not be scanned');
    return fail('unavailable', 'documentNotScanned', 'The file cannot be checked right now. Please try again later.');
  }
  return ok(verdict.outcome === 'infected' ? verdict.signature : null);
}

interface Kept {
  id: string;
  filename: string;
  mediaType: DocumentMediaType;
  bytes: Uint8Array;
  uploadSha256: string;
  malware: string | null;
}

/** Writes bytes and row; the bytes go again when the row cannot be written. */
async function keep(ctx: OwnerCtx, document: Kept): Promise<DocumentFacts> {
  const { id, mediaType, bytes, malware } = document;
  const storageKey = `documents/${id}`;
  const dataKey = newDataKey();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const facts = {
    id,
    filename: safeFilename(document.filename, mediaType),
    mediaType,
    byteSize: bytes.length,
    sha256,
    uploadSha256: sha256 === document.uploadSha256 ? null : document.uploadSha256,
  };
  try {
    await ctx.services.storage.write(storageKey, Readable.from(sealBytes(dataKey, id, [bytes]), { objectMode: false }));
    const wrappedKey = ctx.services.secrets.encrypt(dataKey);
    const ownerUserId = ctx.actor.userId;
    await ctx.db.transaction(async (tx) => {
      await insertDocument(tx, { ...facts, ownerUserId, storageKey, wrappedKey, malware, createdAt: ctx.now });
      if (malware !== null) await recordQuarantine(tx, ctx, id, malware);
    });
  } catch (error) {
    await ctx.services.storage.remove(storageKey);
    throw error;
  }
  return facts;
}

function recordQuarantine(tx: Parameters<typeof recordAudit>[0], ctx: OwnerCtx, id: string, malware: string) {
  return recordAudit(tx, ctx, {
    action: 'document.quarantined',
    subjectType: 'document',
    subjectId: id,
    details: { malware },
  });
}
