import type { JsonValue } from '~/core/canonical-json';

/** One object of an import file. */
export type TaskRecord = { [key: string]: JsonValue };

/**
 * Why a line of an import file did not become a task. Closed: each code has a translated sentence. `alreadyImported`
 * and `sameContent` are duplicates, everything else is a rejected line.
 */
export const lineFaultCodes = [
  'lineTooLong',
  'invalidUtf8',
  'invalidJson',
  'notAnObject',
  'nestedTooDeep',
  'nulCharacter',
  'loneSurrogate',
  'forbiddenKey',
  'numberNotExact',
  'externalIdMissing',
  'externalIdTooLong',
  'externalIdReused',
  'alreadyImported',
  'sameContent',
  'languageInvalid',
  'languageDiffers',
  'promptMissing',
  'promptInvalid',
  'responseMissing',
  'contextInvalid',
  'sourcesInvalid',
  'criteriaInvalid',
] as const;
export type LineFaultCode = (typeof lineFaultCodes)[number];

/** A fault of one line; `detail` is the place (line-place.ts), never the content of a field. */
export interface LineFault {
  code: LineFaultCode;
  detail: string;
}

/** A line of an import file that did not become a task. */
export interface LineNote extends LineFault {
  lineNumber: number;
}

export const MAX_LINE_BYTES = 1_000_000;
export const MAX_DEPTH = 32;

/** True for an object of JSON, false for lists and scalars. */
export function isRecord(value: JsonValue | undefined): value is TaskRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
