import { inflateSync } from 'node:zlib';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const KEYWORD = 'openbadgecredential';
const CHUNK_OVERHEAD_BYTES = 12;

/** The most a badge's text may have; a credential with a long criterion has a few kilobytes. */
export const MOST_BADGE_BYTES = 256 * 1024;

/**
 * The badge's text in a file: of a PNG what is baked into it (an iTXt chunk named `openbadgecredential`, Open Badges 3.0,
 * section 5.3), of any other file its text. Undefined when a PNG carries none, or one too large.
 */
export function readBadgeFile(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes);
  if (!file.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return file.toString('utf8');
  let at = PNG_SIGNATURE.length;
  while (at + CHUNK_OVERHEAD_BYTES <= file.length) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (type === 'iTXt' && data.length === length) {
      const text = readInternationalText(data);
      if (text !== undefined) return text;
    }
    at += CHUNK_OVERHEAD_BYTES + length;
  }
  return undefined;
}

/** keyword NUL, compressed?, method, language NUL, translated keyword NUL, text (PNG, section 11.3.4.5). */
function readInternationalText(data: Buffer): string | undefined {
  const keywordEnd = data.indexOf(0);
  if (keywordEnd < 0 || data.toString('latin1', 0, keywordEnd) !== KEYWORD) return undefined;
  const isCompressed = data[keywordEnd + 1] === 1;
  const languageEnd = data.indexOf(0, keywordEnd + 3);
  const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
  if (translatedEnd < 0) return undefined;
  const text = data.subarray(translatedEnd + 1);
  if (!isCompressed) return text.toString('utf8');
  try {
    return inflateSync(text, { maxOutputLength: MOST_BADGE_BYTES }).toString('utf8');
  } catch {
    return undefined;
  }
}
