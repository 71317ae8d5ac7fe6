import { fail, ok, type Failure, type Result } from '~/core/result';
import { cleanImage, type CleanImageError } from '~/platform/images/clean-image.server';
import { DOCUMENT_KEPT_MAX_BYTES, type DocumentMediaType } from './document';
import { findPdfFault, type PdfFault } from './find-pdf-fault';

export type CleanDocumentError = Failure<PdfFault | 'documentAnimated' | 'documentTooManyPixels' | 'documentTooLarge'>;

const pdfMessages: Record<PdfFault, string> = {
  documentDamaged: 'The file is damaged or not complete.',
  documentMixed: 'The file is two kinds of file in one.',
  documentLocked: 'The PDF is protected by a password.',
  documentActive: 'The PDF contains scripts, attachments or actions.',
};

const imageFailures: Record<CleanImageError['code'], CleanDocumentError> = {
  imageUnreadable: fail('invalid', 'documentDamaged', 'The file is damaged or not complete.').error,
  imageAnimated: fail('invalid', 'documentAnimated', 'The picture is animated.').error,
  imageTooManyPixels: fail('invalid', 'documentTooManyPixels', 'The picture has too many pixels.').error,
};

/** The bytes to keep: of an image its pixels and nothing else, of a PDF all of it unless something in it forbids that. */
export async function cleanDocument(
  mediaType: DocumentMediaType,
  bytes: Uint8Array,
): Promise<Result<Uint8Array, CleanDocumentError>> {
  if (mediaType === 'application/pdf') {
    const fault = findPdfFault(bytes);
    return fault ? fail('invalid', fault, pdfMessages[fault]) : ok(bytes);
  }
  const cleaned = await cleanImage(bytes, mediaType === 'image/png' ? 'png' : 'jpeg');
  if (!cleaned.ok) return { ok: false, error: imageFailures[cleaned.error.code] };
  if (cleaned.value.length > DOCUMENT_KEPT_MAX_BYTES) {
    return fail('invalid', 'documentTooLarge', 'The file is larger than 10 MB.');
  }
  return cleaned;
}
