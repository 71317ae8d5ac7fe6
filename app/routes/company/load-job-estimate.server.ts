import type { CompanyCtx } from '~/features/accounts/context';
import { loadCatalogue } from '~/features/catalogue/load-catalogue.server';
import { estimateReadingDays } from '~/features/jobs/estimate-reading-days';
import { judgeChainPeople } from '~/features/jobs/judge-chain-people';
import type { JobForm } from '~/features/jobs/job-form';
import { judgeJobForm } from '~/features/jobs/judge-job-form';
import type { JobEstimate } from '~/features/jobs/ui/job-estimate-rail';
import { SUPPLY_COUNT_LIMIT } from '~/features/matching/count-eligible-experts.server';
import { countExpertsForClauses } from '~/features/matching/count-experts-for-clauses.server';
import { renderMarkdown } from '~/platform/markdown/render-markdown.server';

/** What the builder shows beside a form: its estimate, and the job as an expert will see it. */
export async function loadJobEstimate(ctx: CompanyCtx, form: JobForm) {
  const { clauses, rubric, ...judged } = judgeJobForm(await loadCatalogue(ctx.db), form);
  const counts = await countExpertsForClauses(
    ctx,
    clauses.map((tier) => tier ?? []),
  );
  const experts = clauses.map((tier, index) => (tier ? counts[index] : undefined));
  const seats = form.tiers.map((tier) => Number(tier.seats));
  const estimate: JobEstimate = {
    ...judged,
    currency: form.currency,
    experts,
    // Only tiers that ask for ever more count the people of the tiers above as well.
    people:
      judged.weakTier === undefined
        ? judgeChainPeople(experts.map((count, tier) => ({ seats: seats[tier] ?? 0, experts: count })))
        : undefined,
    mostExperts: SUPPLY_COUNT_LIMIT,
    days: estimateReadingDays({
      tasks: judged.coveredTasks,
      experts: experts[0],
      seats: seats[0] ?? 0,
      estimatedMinutes: Number(form.estimatedMinutes),
    }),
  };
  const { title, contentLanguage } = form;
  return { estimate, preview: { title, lang: contentLanguage, guideline: renderMarkdown(form.guideline), rubric } };
}
