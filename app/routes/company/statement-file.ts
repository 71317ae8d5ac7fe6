import { createReadableStreamFromReadable } from '@remix-run/node';
import { Readable } from 'node:stream';
import type { CompanyCtx } from '~/features/accounts/context';
import { attachmentDisposition } from '~/features/documents/safe-filename';
import { listMovements, type MovementSpan } from '~/features/payments/list-movements.server';
import { statementCsvHead, writeStatementCsv } from '~/features/payments/write-statement-csv';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { readMonth } from './statement-month';

const PAGE_SIZE = 1000;

/** A month of the company's own movements as CSV, read and sent a page at a time. */
export const loader = withAccess('company/statement-file', async ({ ctx, request }) => {
  const query = new URL(request.url).searchParams;
  const month = readMonth(query.get('month'), ctx.now);
  const job = query.get('job');
  const span = { from: month.from, to: month.to, jobId: job === null ? undefined : requireId(job) };
  const lines = Readable.from(statementLines(ctx, span), { objectMode: false });
  return new Response(createReadableStreamFromReadable(lines), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachmentDisposition(`assay-statement-${month.name}.csv`),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
});

async function* statementLines(ctx: CompanyCtx, span: MovementSpan): AsyncGenerator<string> {
  yield statementCsvHead;
  let page = await listMovements(ctx, span, { limit: PAGE_SIZE });
  yield writeStatementCsv(page.rows);
  while (page.next) {
    page = await listMovements(ctx, span, { after: page.next, limit: PAGE_SIZE });
    yield writeStatementCsv(page.rows);
  }
}
