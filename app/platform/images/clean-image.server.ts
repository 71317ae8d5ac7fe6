import sharp from 'sharp';
import { fail, ok, type Failure, type Result } from '~/core/result';

// Nothing is kept between images and one is worked on by one thread, so that memory stays at what one image needs. Of all
// the formats the library reads, only the two that are asked for can be reached.
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });

/** More than an A4 page at 600 dots per inch or a telephone's best picture; a decompression bomb declares far more. */
const MOST_PIXELS = 64_000_000;
/** The longest side that is kept: an A4 page at about 500 dots per inch. */
const LONGEST_SIDE = 6_000;
const TIMEOUT_SECONDS = 20;
const JPEG_QUALITY = 90;

export type CleanImageError = Failure<'imageUnreadable' | 'imageTooManyPixels' | 'imageAnimated'>;

/**
 * Draws an image anew from its pixels, upright, in sRGB with 8 bits per channel and at most 6,000 pixels on a side. What is
 * not a pixel is left behind: place and camera (EXIF, XMP, IPTC), profiles, comments, and whatever hides before, between or
 * after the parts of the image. Broken, animated and very large images are refused before they are unpacked.
 */
export async function cleanImage(
  bytes: Uint8Array,
  format: 'jpeg' | 'png',
): Promise<Result<Uint8Array, CleanImageError>> {
  const input = { failOn: 'error', limitInputPixels: MOST_PIXELS, sequentialRead: true } as const;
  try {
    const { pages } = await sharp(bytes, input).metadata();
    if ((pages ?? 1) > 1) return fail('invalid', 'imageAnimated', 'The image is animated.');
    const upright = sharp(bytes, input)
      .timeout({ seconds: TIMEOUT_SECONDS })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const encoded =
      format === 'jpeg' ? upright.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' }) : upright.png();
    return ok(await encoded.toBuffer());
  } catch (error) {
    return isPixelLimit(error)
      ? fail('invalid', 'imageTooManyPixels', 'The image has too many pixels.')
      : fail('invalid', 'imageUnreadable', 'The image cannot be read.');
  }
}

function isPixelLimit(error: unknown): boolean {
  return error instanceof Error && /pixel limit|timeout/i.test(error.message);
}
