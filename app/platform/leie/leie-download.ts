/** What the server said about the file that was taken last; it answers "not modified" while that is still the one. */
export interface KnownEdition {
  etag: string | null;
  lastModified: Date | null;
}

/** The file as it came, kept outside of memory until it is closed. */
export interface LeieFile extends KnownEdition {
  /** Of the bytes, 64 hex digits. */
  sha256: string;
  byteCount: number;
  /** The bytes from the beginning, in pieces. */
  read(): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** Why nothing was learnt: this says nothing about anybody, and never that nobody is excluded. */
export const couldNotAskReasons = [
  'timeout',
  'rateLimited',
  'httpError',
  'network',
  'notCsv',
  'tooLarge',
  'cutShort',
] as const;
export type CouldNotAskReason = (typeof couldNotAskReasons)[number];

export type LeieDownload =
  | { outcome: 'downloaded'; file: LeieFile }
  | { outcome: 'notModified' }
  | { outcome: 'couldNotAsk'; reason: CouldNotAskReason; httpStatus: number | undefined };
