import sharp, { type Metadata, type Sharp } from 'sharp';
import { fail, ok, type Failure, type Result } from '~/core/result';

// Nothing is kept between images and one is worked on by one thread, so that memory stays at what one image needs. Of all
// the formats the library reads, only the two that are asked for can be reached.
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });

/** An A4 page at 600 dots per inch, or a telephone's best picture; a decompression bomb declares far more. */
const MOST_PIXELS = 51_000_000;
/**
 * An interlaced PNG and a progressive JPEG are unpacked whole before their first line is there; no more than this many bytes of
 * them, which a JPEG of 26 million pixels needs.
 */
const MOST_WHOLE_BYTES = 160_000_000;
/** The longest side that is kept: an A4 page at 350 dots per inch. */
const LONGEST_SIDE = 4_096;
const TIMEOUT_SECONDS = 20;
const JPEG_QUALITY = 90;

/** By orientation: quarter turns clockwise, and what is mirrored before. */
const turns: Record<number, [number, 'upsideDown' | 'leftToRight' | null]> = {
  2: [0, 'leftToRight'],
  3: [2, null],
  4: [0, 'upsideDown'],
  5: [3, 'leftToRight'],
  6: [1, null],
  7: [1, 'leftToRight'],
  8: [3, null],
};

export type CleanImageError = Failure<'imageUnreadable' | 'imageTooManyPixels' | 'imageAnimated'>;

/**
 * Draws an image anew from its pixels, upright, in sRGB with 8 bits per channel and at most 4,096 pixels on a side. What is
 * not a pixel is left behind: place and camera (EXIF, XMP, IPTC), profiles, comments, and whatever hides before, between or
 * after the parts of the image. Broken, animated and very large images are refused before they are unpacked.
 */
export async function cleanImage(
  bytes: Uint8Array,
  format: 'jpeg' | 'png',
): Promise<Result<Uint8Array, CleanImageError>> {
  const input = { failOn: 'error', limitInputPixels: MOST_PIXELS, sequentialRead: true } as const;
  try {
    const facts = await sharp(bytes, input).metadata();
    if ((facts.pages ?? 1) > 1) return fail('invalid', 'imageAnimated', 'The image is animated.');
    if (wholeBytes(facts) > MOST_WHOLE_BYTES) return tooManyPixels;
    // Turning needs all pixels in memory, so it comes when they are fewer.
    const { data, info } = await sharp(bytes, input)
      .timeout({ seconds: TIMEOUT_SECONDS })
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const upright = turn(sharp(data, { raw: info }), facts.orientation ?? 1);
    // A code optimised for the picture would be a little shorter and needs all of it in memory a second time.
    const encoded =
      format === 'jpeg'
        ? upright.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4', optimiseCoding: false })
        : upright.png();
    return ok(await encoded.toBuffer());
  } catch (error) {
    return isPixelLimit(error) ? tooManyPixels : fail('invalid', 'imageUnreadable', 'The image cannot be read.');
  }
}

const tooManyPixels = fail('invalid', 'imageTooManyPixels', 'The image has too many pixels.');

/** What has to be in memory at once to read the first line: of a JPEG two bytes for each sample, of a PNG its samples. */
function wholeBytes({ isProgressive, format, depth, width, height, channels }: Metadata): number {
  if (!isProgressive) return 0;
  return width * height * channels * (format === 'jpeg' || depth === 'ushort' ? 2 : 1);
}

function isPixelLimit(error: unknown): boolean {
  return error instanceof Error && /pixel limit|timeout/i.test(error.message);
}

/** Turns and mirrors as the mark of the camera says (Exif 2.32, 4.6.4, Orientation). */
function turn(image: Sharp, orientation: number): Sharp {
  const [quarterTurns, mirror] = turns[orientation] ?? [0, null];
  const turned = image.rotate(quarterTurns * 90);
  if (mirror === null) return turned;
  return mirror === 'upsideDown' ? turned.flip() : turned.flop();
}
