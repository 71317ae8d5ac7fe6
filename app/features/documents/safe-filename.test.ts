import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentDisposition, safeFilename } from './safe-filename';

describe('safeFilename', () => {
  it.each([
    ['licence.pdf', 'licence.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\scans\\执业证 1.jpeg', '执业证 1.pdf'],
    ['cv\u202Efdp.exe', 'cvfdp.pdf'],
    ['...', 'document.pdf'],
    ['', 'document.pdf'],
  ])('turns %j into %j', (given, name) => {
    expect(safeFilename(given, 'application/pdf')).toBe(name);
  });

  it('makes a bounded name without folders or control characters of anything, and a header of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const name = safeFilename(given, 'image/png');
        const header = attachmentDisposition(name);
        return (
          !/[/\\\p{Cc}]/u.test(name) &&
          [...name].length <= 104 &&
          /^[\x20-\x7e]+$/.test(header) &&
          name.endsWith('.png')
        );
      }),
      { numRuns: 5_000 },
    );
  });
});
