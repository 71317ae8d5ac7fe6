import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

const CHUNK_BYTES = 1_000_000;

/** So many bytes that begin like a PDF, made while they are sent. */
export function* noisyPdf(byteCount: number): Generator<Uint8Array> {
  const noise = randomBytes(CHUNK_BYTES);
  const head = Buffer.from('%PDF-1.7\n');
  yield head;
  for (let left = byteCount - head.length; left > 0; left -= CHUNK_BYTES) yield noise.subarray(0, left);
}

/** A photograph that says where it was taken, followed by an archive that says it is a page. */
export async function photographWithSecrets(): Promise<Buffer> {
  const photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#7a8aa0' } })
    .jpeg()
    .withExif({
      IFD0: { Artist: 'GPS-MARKER' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' },
    })
    .toBuffer();
  return Buffer.concat([
    photo,
    Buffer.from('PK\u0005\u0006', 'latin1'),
    Buffer.alloc(18),
    Buffer.from('<script>1</script>'),
  ]);
}

/** A black picture of one bit per pixel, 30,000 pixels wide and high: kilobytes that unpack to nearly a billion pixels. */
export function decompressionBomb(): Buffer {
  const side = 30_000;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = Buffer.alloc((side / 8 + 1) * side);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([mark, pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND')]);
}

function pngChunk(type: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A small PDF that is an archive, too. */
export const pdfAndArchive = Buffer.concat([
  Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\nPK\u0005\u0006', 'latin1'),
  Buffer.alloc(18),
]);
