import type { CompanyCtx } from '~/features/accounts/context';
import { getCompanyJob } from '~/features/jobs/get-company-job.server';
import { listJobImports } from '~/features/jobs/list-job-imports.server';
import { SUPPLY_COUNT_LIMIT } from '~/features/matching/count-eligible-experts.server';
import { getJobCosts } from '~/features/payments/get-job-costs.server';
import { forecastJobCost } from '~/features/results/forecast-job-cost';
import { getJobResults } from '~/features/results/get-job-results.server';
import { listCompanyAttention } from '~/features/results/list-company-attention.server';
import { countRunningClaims } from '~/features/reviews/count-running-claims.server';
import { forecastDaysLeft } from '~/features/verification/forecast-days-left';
import { getJobPace } from '~/features/verification/get-job-pace.server';
import { getJobSupply, MOST_HELD_UP_COUNTED, MOST_SEATS_COUNTED } from '~/features/verification/get-job-supply.server';
import { getOpeningForecast } from '~/features/verification/get-opening-forecast.server';
import { failureResponse } from '~/platform/http/failure-response';
import { renderMarkdown } from '~/platform/markdown/render-markdown.server';

/** Everything the first page of a job shows; each part is one bounded read. Throws the answer for a job that is not the company's. */
export async function loadJobOverview(ctx: CompanyCtx, jobId: string) {
  const job = await getCompanyJob(ctx, jobId);
  if (!job.ok) throw failureResponse(job.error);
  const [imports, attention, forecast, supply, pace, costs, results, runningClaims] = await Promise.all([
    listJobImports(ctx, jobId),
    listCompanyAttention(ctx, jobId),
    getOpeningForecast(ctx, jobId),
    getJobSupply(ctx, jobId),
    getJobPace(ctx, jobId),
    getJobCosts(ctx, jobId),
    getJobResults(ctx, jobId),
    countRunningClaims(ctx, jobId),
  ]);
  if (!costs.ok) throw failureResponse(costs.error);
  if (!results.ok) throw failureResponse(results.error);
  const { decidedCount, importedCount, title, currency, closedAt } = job.value;
  const { spentMinor, awaitingMinor, disputedMinor, reservedMinor } = costs.value;
  const sum = (part: 'agreed' | 'compared') => results.value.agreement.reduce((total, group) => total + group[part], 0);
  return {
    title,
    job: { ...job.value, guideline: renderMarkdown(job.value.guideline) },
    attention,
    imports,
    forecast,
    supply,
    supplyLimits: { experts: SUPPLY_COUNT_LIMIT, seats: MOST_SEATS_COUNTED, stuck: MOST_HELD_UP_COUNTED },
    tierCosts: costs.value.tiers,
    closing: { title, currency, runningClaims, undecidedTasks: importedCount - decidedCount, reservedMinor },
    isOwner: ctx.actor.role === 'owner',
    figures: {
      spentMinor,
      forecastMinor: closedAt
        ? undefined
        : forecastJobCost({
            endedMinor: spentMinor + awaitingMinor + disputedMinor,
            decidedTasks: decidedCount,
            allTasks: importedCount,
          }),
      daysLeft: importedCount === 0 || closedAt ? undefined : forecastDaysLeft(importedCount - decidedCount, pace),
      agreement: { agreed: sum('agreed'), compared: sum('compared') },
      escalated: { tasks: results.value.escalatedTasks, of: results.value.sampledTasks },
    },
  };
}
