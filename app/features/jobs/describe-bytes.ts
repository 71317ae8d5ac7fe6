const MOST_CHARACTERS = 120;
/** Four bytes hold one character at most, so this many are enough around a place. */
const LEAST_BYTES = MOST_CHARACTERS * 4;
const lenient = new TextDecoder('utf-8');

const hex = (byte: number): string => `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * A line's bytes as a person can read them: at most 120 characters, from the beginning or around `character` (1-based), with an
 * ellipsis where something was left out. Bytes that are no UTF-8 are written `\xE9`, characters that cannot be seen `\u0000`.
 */
export function describeBytes(bytes: Uint8Array, character = 1): string {
  const before = character > MOST_CHARACTERS / 2;
  const text = before ? lenient.decode(bytes) : readable(bytes.subarray(0, LEAST_BYTES));
  const start = before ? Math.max(0, character - MOST_CHARACTERS / 2) : 0;
  const shown = text.slice(start, start + MOST_CHARACTERS).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
  const isCut = text.length > start + MOST_CHARACTERS || (!before && bytes.length > LEAST_BYTES);
  const visible = shown.replace(unseen, (found) => `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
  return `${start > 0 ? '…' : ''}${visible}${isCut ? '…' : ''}`;
}

/** The text of bytes with what is no UTF-8 written out. A character cut off at the end is left as it is, behind the cut. */
function readable(bytes: Uint8Array): string {
  const text = lenient.decode(bytes);
  if (!text.includes('\uFFFD')) return text;
  let result = '';
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    result += length === 0 ? hex(bytes[at] ?? 0) : lenient.decode(bytes.subarray(at, at + length));
    at += Math.max(1, length);
  }
  return result;
}

/** How many bytes the character at a place takes, 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const strict = new TextDecoder('utf-8', { fatal: true });
  for (let length = 1; length <= 4; length += 1) {
    try {
      strict.decode(bytes.subarray(at, at + length));
      return length;
    } catch {
      continue;
    }
  }
  return 0;
}
