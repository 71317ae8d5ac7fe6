import { attachmentDisposition } from '~/features/documents/safe-filename';
import { listStretches } from '~/features/timekeeping/list-stretches.server';
import { writeTimeCsv } from '~/features/timekeeping/write-time-csv';
import { withAccess } from '~/routes/with-access.server';
import { readWeek } from './time-week';

/** A week of the expert's own time ledger as CSV. */
export const loader = withAccess('expert/time-file', async ({ ctx, request }) => {
  const week = readWeek(new URL(request.url).searchParams.get('week'), ctx.now);
  return new Response(writeTimeCsv(await listStretches(ctx, week)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachmentDisposition(`assay-time-${week.name}.csv`),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
});
