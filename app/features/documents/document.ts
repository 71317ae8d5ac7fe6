/** What may be uploaded as evidence, with the ending a file of the type is served under. */
export const documentMediaTypes = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
} as const;
export type DocumentMediaType = keyof typeof documentMediaTypes;

/** The greatest size of an upload in bytes. */
export const DOCUMENT_MAX_BYTES = 10 * 1024 * 1024;

/** An image drawn anew may be larger than it came; this is the greatest size that is kept. */
export const DOCUMENT_KEPT_MAX_BYTES = 2 * DOCUMENT_MAX_BYTES;

/** How long a document is kept that nothing refers to. */
export const UNUSED_DOCUMENT_DAYS = 30;

/** What is known of a document without opening it. */
export interface DocumentFacts {
  id: string;
  filename: string;
  mediaType: DocumentMediaType;
  byteSize: number;
  /** SHA-256 of the bytes as they are kept, lower-case hex. */
  sha256: string;
  /** SHA-256 of the bytes as they were uploaded; null where they are kept as they came. */
  uploadSha256: string | null;
}

/** Whether a sniffed media type is one we keep. */
export function isDocumentMediaType(mediaType: string): mediaType is DocumentMediaType {
  return Object.hasOwn(documentMediaTypes, mediaType);
}
