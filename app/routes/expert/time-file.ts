import { attachmentDisposition } from '~/features/documents/safe-filename';
import { readPayWeek } from '~/features/payments/read-pay-week';
import { listStretches } from '~/features/timekeeping/list-stretches.server';
import { writeTimeCsv } from '~/features/timekeeping/write-time-csv';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';

/** A week of the expert's own time ledger as CSV; of one job where it is named. */
export const loader = withAccess('expert/time-file', async ({ ctx, request }) => {
  const search = new URL(request.url).searchParams;
  const week = readPayWeek(search.get('week'), ctx.now);
  const job = search.get('job');
  const jobId = job === null ? undefined : requireId(job);
  return new Response(writeTimeCsv(await listStretches(ctx, { ...week, jobId })), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachmentDisposition(`assay-time-${week.name}.csv`),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
});
