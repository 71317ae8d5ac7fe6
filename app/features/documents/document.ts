/** What may be uploaded as evidence, with the ending a file of the type is served under. */
export const documentMediaTypes = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
} as const;
export type DocumentMediaType = keyof typeof documentMediaTypes;

/** The greatest size of a document in bytes. */
export const DOCUMENT_MAX_BYTES = 10 * 1024 * 1024;

/** What is known of a document without opening it. */
export interface DocumentFacts {
  id: string;
  filename: string;
  mediaType: DocumentMediaType;
  byteSize: number;
  /** SHA-256 of the bytes as they were uploaded, lower-case hex. */
  sha256: string;
}

/** Whether a sniffed media type is one we keep. */
export function isDocumentMediaType(mediaType: string): mediaType is DocumentMediaType {
  return Object.hasOwn(documentMediaTypes, mediaType);
}
