/** Why a PDF is not kept. */
export type PdfFault = 'documentDamaged' | 'documentMixed' | 'documentLocked' | 'documentActive';

const WHITE_SPACE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
/** A ZIP archive is read from its end: 22 bytes and a comment of at most 65,535. */
const ZIP_END_BYTES = 22 + 65_535;

/** Beginnings of other files that readers look for behind something else, and marks by which a browser takes text for a page. */
const otherKinds = ['Rar!\u001a\u0007', "7z\u00bc\u00af'\u001c", 'MSCF\0\0\0\0'];
const pageMark = /<(?:script|html|!doctype\s+html)/i;

const active = [
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'GoToE',
];
const activeName = nameOf(active);
const encryptName = nameOf(['Encrypt']);

/**
 * What forbids to keep these bytes as a PDF, or null. A PDF begins with its mark at the first byte and ends with its own, is
 * no archive or page besides, has no password, and names no script, no attachment and nothing that starts or sends.
 * The names are looked for in the bytes, also where they are written with escapes (ISO 32000-1, 7.3.5); what stands inside a
 * compressed object stream is not seen, which is why a PDF is only ever served to be saved.
 */
export function findPdfFault(bytes: Uint8Array): PdfFault | null {
  // One character per byte, so that patterns see the bytes as they are.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.startsWith('%PDF-') || !endsAsPdf(bytes, text)) {
    return isArchive(text) ? 'documentMixed' : 'documentDamaged';
  }
  if (isArchive(text) || pageMark.test(text)) return 'documentMixed';
  if (encryptName.test(text)) return 'documentLocked';
  return activeName.test(text) ? 'documentActive' : null;
}

function endsAsPdf(bytes: Uint8Array, text: string): boolean {
  let end = bytes.length;
  while (end > 0 && WHITE_SPACE.has(bytes[end - 1] ?? 0xff)) end -= 1;
  return text.slice(Math.max(0, end - 5), end) === '%%EOF';
}

function isArchive(text: string): boolean {
  const zipEnd = text.indexOf('PK\u0005\u0006', Math.max(0, text.length - ZIP_END_BYTES));
  return zipEnd >= 0 || otherKinds.some((mark) => text.includes(mark));
}

/** A pattern for PDF names, each of whose characters may be written as itself or as # and two hexadecimal digits. */
function nameOf(names: readonly string[]): RegExp {
  const spellings = names.map((name) =>
    [...name]
      .map((character) => {
        const hex = character.charCodeAt(0).toString(16);
        const digits = [...hex].map((digit) => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit));
        return `(?:${character}|#${digits.join('')})`;
      })
      .join(''),
  );
  // A name ends at white space, a delimiter or the end of the file.
  return new RegExp(`/(?:${spellings.join('|')})(?=[\\x00\\t\\n\\f\\r ()<>[\\]{}/%]|$)`);
}
