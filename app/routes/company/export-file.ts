import { createReadableStreamFromReadable } from '@remix-run/node';
import { attachmentDisposition } from '~/features/documents/safe-filename';
import { openExport } from '~/features/results/open-export.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';

/** The file of an export, as a stream. */
export const loader = withAccess('company/export-file', async ({ ctx, params }) => {
  const opened = await openExport(ctx, requireId(params['exportId']));
  if (!opened.ok) throw failureResponse(opened.error);
  const { body, filename, byteSize } = opened.value;
  return new Response(createReadableStreamFromReadable(body), {
    headers: {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Length': String(byteSize),
      'Content-Disposition': attachmentDisposition(filename),
      'X-Content-Type-Options': 'nosniff',
      // A check of the file counts bytes, so nothing on the way may change them.
      'Cache-Control': 'no-store, no-transform',
    },
  });
});
