import { documentMediaTypes, type DocumentMediaType } from './document';

const LONGEST_STEM = 100;

/**
 * A name a document may be shown and saved under: no folders, no control or direction-changing characters, no leading
 * dots, bounded, and the ending of what the bytes really are.
 */
export function safeFilename(given: string, mediaType: DocumentMediaType): string {
  const base = given.split(/[/\\]/).at(-1) ?? '';
  const stem = [...base.normalize('NFC')]
    .filter((character) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"<>:|?*]/u.test(character))
    .join('')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/^[.\s]+/, '')
    .trim();
  const short = [...stem].slice(0, LONGEST_STEM).join('').trim();
  return `${short === '' ? 'document' : short}${documentMediaTypes[mediaType]}`;
}

/** A Content-Disposition that saves the file under its name (RFC 6266, RFC 8187). */
export function attachmentDisposition(filename: string): string {
  const plain = filename.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const encoded = encodeURIComponent(filename.replace(/\p{Cs}/gu, '_')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
