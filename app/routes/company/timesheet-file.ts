import { createReadableStreamFromReadable } from '@remix-run/node';
import { Readable } from 'node:stream';
import type { CompanyCtx } from '~/features/accounts/context';
import { attachmentDisposition } from '~/features/documents/safe-filename';
import { readPayWeek } from '~/features/payments/read-pay-week';
import { getTimesheetJob } from '~/features/timekeeping/get-timesheet-job.server';
import { listTimesheet, type TimesheetSpan } from '~/features/timekeeping/list-timesheet.server';
import { timesheetCsvHead, writeTimesheetCsv } from '~/features/timekeeping/write-timesheet-csv';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';

const PAGE_SIZE = 500;

/** A week of a job's timesheet as CSV, read and sent a page at a time. */
export const loader = withAccess('company/timesheet-file', async ({ ctx, params, request }) => {
  const week = readPayWeek(new URL(request.url).searchParams.get('week'), ctx.now);
  const job = await getTimesheetJob(ctx, requireId(params['jobId']), week.to);
  if (!job.ok) throw failureResponse(job.error);
  const { id, currency } = job.value;
  const lines = Readable.from(timesheetLines(ctx, { jobId: id, from: week.from, to: week.to }, currency), {
    objectMode: false,
  });
  return new Response(createReadableStreamFromReadable(lines), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachmentDisposition(`assay-timesheet-${week.name}.csv`),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
});

async function* timesheetLines(ctx: CompanyCtx, span: TimesheetSpan, currency: string): AsyncGenerator<string> {
  yield timesheetCsvHead;
  let page = await listTimesheet(ctx, span, { limit: PAGE_SIZE });
  yield writeTimesheetCsv(page.rows, currency);
  while (page.next) {
    page = await listTimesheet(ctx, span, { after: page.next, limit: PAGE_SIZE });
    yield writeTimesheetCsv(page.rows, currency);
  }
}
