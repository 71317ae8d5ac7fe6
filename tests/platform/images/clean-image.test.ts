import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { cleanImage } from '~/platform/images/clean-image.server';

const secret = 'Made by Ada Okafor at home';

/** A photograph as a telephone takes it: lying on its side, with place, name and comment. */
async function photograph(format: 'jpeg' | 'png'): Promise<Buffer> {
  const half = await sharp({ create: { width: 20, height: 40, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer();
  // The left half black, so that turning it shows.
  return sharp({ create: { width: 40, height: 40, channels: 3, background: '#000000' } })
    .composite([{ input: half, left: 20, top: 0 }])
    .toFormat(format)
    .withExif({
      IFD0: { Artist: secret, ImageDescription: secret },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 3230/100',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 7/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A black PNG of one bit per pixel: a few kilobytes that unpack to any size. */
function blackPng(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = Buffer.alloc((Math.ceil(side / 8) + 1) * side);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([mark, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

async function pixelAt(image: Uint8Array, left: number, top: number): Promise<number> {
  const { data, info } = await sharp(image).raw().toBuffer({ resolveWithObject: true });
  return data[(top * info.width + left) * info.channels] ?? -1;
}

describe.each(['jpeg', 'png'] as const)('cleanImage of a %s', (format) => {
  it('keeps no place, no name, no camera and no profile', async () => {
    const photo = await photograph(format);
    const before = await sharp(photo).metadata();
    expect(before.exif?.includes('Ada Okafor')).toBe(true);
    const cleaned = expectOk(await cleanImage(photo, format));
    const { exif, xmp, iptc, icc, orientation } = await sharp(cleaned).metadata();
    expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
    expect(Buffer.from(cleaned).includes('Ada')).toBe(false);
    expect(Buffer.from(cleaned).includes('Exif')).toBe(false);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'turns it upright before the mark that says how to turn it is gone: orientation %i',
    async (orientation) => {
      const corner = await sharp({ create: { width: 16, height: 8, channels: 3, background: '#ffffff' } })
        .png()
        .toBuffer();
      const photo = await sharp({ create: { width: 48, height: 32, channels: 3, background: '#000000' } })
        .composite([{ input: corner, left: 0, top: 0 }])
        .toFormat(format)
        .withMetadata({ orientation })
        .toBuffer();
      const expected = await sharp(photo).autoOrient().raw().toBuffer({ resolveWithObject: true });
      const cleaned = expectOk(await cleanImage(photo, format));
      const { data, info } = await sharp(cleaned).raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([expected.info.width, expected.info.height]);
      const differing = data.filter((value, place) => Math.abs(value - (expected.data[place] ?? 0)) > 60);
      expect(differing.length).toBe(0);
    },
  );

  it('brings to the top what lay on the left of a photograph taken upright', async () => {
    const cleaned = expectOk(await cleanImage(await photograph(format), format));
    expect(await pixelAt(cleaned, 20, 5)).toBeLessThan(20);
    expect(await pixelAt(cleaned, 20, 35)).toBeGreaterThan(235);
  });

  it('leaves behind what hides after the end of the image', async () => {
    const archive = Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18), Buffer.from('<script>')]);
    const polyglot = Buffer.concat([await photograph(format), archive]);
    const cleaned = Buffer.from(expectOk(await cleanImage(polyglot, format)));
    expect([cleaned.includes('PK\u0005\u0006'), cleaned.includes('<script>')]).toEqual([false, false]);
  });

  it('refuses one that is cut off, and one that is something else behind its first bytes', async () => {
    const photo = await photograph(format);
    for (const broken of [
      photo.subarray(0, photo.length - 60),
      Buffer.concat([photo.subarray(0, 24), Buffer.from('<html>')]),
    ]) {
      expect(await cleanImage(broken, format)).toMatchObject({ ok: false, error: { code: 'imageUnreadable' } });
    }
  });

  it('makes one that is longer than 4,096 pixels on a side smaller', async () => {
    const wide = await sharp({ create: { width: 7000, height: 70, channels: 3, background: '#777777' } })
      .toFormat(format)
      .toBuffer();
    const { width, height } = await sharp(expectOk(await cleanImage(wide, format))).metadata();
    expect([width, height]).toEqual([4096, 41]);
  });
});

it('refuses a decompression bomb before it is unpacked', async () => {
  const bomb = blackPng(30_000);
  expect(bomb.length).toBeLessThan(200_000);
  const before = process.memoryUsage.rss();
  expect(await cleanImage(bomb, 'png')).toMatchObject({ ok: false, error: { code: 'imageTooManyPixels' } });
  expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
});

it('refuses one that has to be unpacked whole and is too large for that, before it is unpacked', async () => {
  const plain = { create: { width: 64, height: 64, channels: 3, background: '#777777' } } as const;
  const jpeg = await sharp(plain).jpeg({ progressive: true }).toBuffer();
  const png = await sharp(plain).png({ progressive: true }).toBuffer();
  for (const [image, format] of [
    [jpeg, 'jpeg'],
    [png, 'png'],
  ] as const) {
    expectOk(await cleanImage(image, format));
  }
  // The sides as the headers say them: 50 million pixels, which need 300 MB of either.
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc2]));
  jpeg.writeUInt16BE(7_100, frame + 5);
  jpeg.writeUInt16BE(7_100, frame + 7);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(7_100, 0);
  header.writeUInt32BE(7_100, 4);
  Buffer.from([16, 2, 0, 0, 1]).copy(header, 8);
  const deep = Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), png.subarray(33)]);
  for (const [image, format] of [
    [jpeg, 'jpeg'],
    [deep, 'png'],
  ] as const) {
    expect(await cleanImage(image, format)).toMatchObject({ ok: false, error: { code: 'imageTooManyPixels' } });
  }
});

it('reads no format but the two, whatever the bytes are', async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
  );
  const webp = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#000000' } })
    .webp()
    .toBuffer();
  for (const other of [svg, webp]) {
    expect(await cleanImage(other, 'png')).toMatchObject({ ok: false, error: { code: 'imageUnreadable' } });
  }
});
