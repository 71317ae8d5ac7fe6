import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPdfFault } from './find-pdf-fault';

/** A whole PDF of one page, with `extra` in its catalogue and a compressed stream. */
function pdf(extra = '', end = '%%EOF\n'): Buffer {
  const stream = deflateSync(Buffer.from('BT /F1 24 Tf 72 700 Td (Licence) Tj ET'));
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${extra} >>\nendobj\n`, 'latin1'),
    Buffer.from(`4 0 obj\n<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`),
    stream,
    Buffer.from(`\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n${end}`, 'latin1'),
  ]);
}

const zipEnd = (comment: number) =>
  Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18 + comment)]);

describe('findPdfFault', () => {
  it.each([
    ['one page', pdf()],
    ['white space behind the end', pdf('', '%%EOF\r\n\n  \0')],
    ['no line end behind the end', pdf('', '%%EOF')],
    ['words that only begin like a forbidden name', pdf('/EncryptMetadata false /JavaScripture (x) /LaunchPad 1')],
    [
      'ten megabytes of noise inside',
      Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(10_000_000), Buffer.from('\n%%EOF')]),
    ],
  ])('lets pass: %s', (_what, bytes) => {
    expect(findPdfFault(bytes)).toBeNull();
  });

  it.each([
    ['no mark at the first byte', Buffer.concat([Buffer.from('\n'), pdf()]), 'documentDamaged'],
    ['cut off', pdf().subarray(0, 120), 'documentDamaged'],
    ['something behind the end', Buffer.concat([pdf(), Buffer.from('#!/bin/sh')]), 'documentDamaged'],
    ['nothing', Buffer.alloc(0), 'documentDamaged'],
    ['a ZIP appended', Buffer.concat([pdf(), zipEnd(0)]), 'documentMixed'],
    [
      'a ZIP whose comment ends the PDF',
      Buffer.concat([pdf('', ''), zipEnd(0), Buffer.from('\n%%EOF')]),
      'documentMixed',
    ],
    ['a RAR inside', pdf('', 'Rar!\u001a\u0007\u0001\0\n%%EOF'), 'documentMixed'],
    ['a page inside', pdf('/X (<ScRiPt>alert(1)</script>)'), 'documentMixed'],
    ['a password', pdf('/Encrypt 5 0 R'), 'documentLocked'],
    ['a script', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'documentActive'],
    ['a script under an escaped name', pdf('/OpenAction << /S /J#61v#61Script /JS (x) >>'), 'documentActive'],
    ['a program to start', pdf('/OpenAction<</S/Launch/F(cmd.exe)>>'), 'documentActive'],
    ['an attachment', pdf('/Names << /EmbeddedFiles 7 0 R >>'), 'documentActive'],
    ['a form that sends', pdf('/AA << /O << /S/Submit#46orm/F(http://x) >> >>'), 'documentActive'],
  ])('refuses: %s', (_what, bytes, fault) => {
    expect(findPdfFault(bytes)).toBe(fault);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => findPdfFault(bytes) !== undefined));
  });
});
