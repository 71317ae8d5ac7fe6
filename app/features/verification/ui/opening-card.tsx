import { useTranslations } from 'use-intl';
import { Money } from '~/ui/money';
import { ProgressBar } from '~/ui/progress-bar';
import type { JobStatus } from '../../jobs/job-state';
import type { OpeningForecast } from '../get-opening-forecast.server';
import { SentenceGap } from '~/ui/sentence-gap';

interface Counts {
  status: JobStatus;
  importedCount: number;
  openedCount: number;
  decidedCount: number;
  finalCount: number;
}

/** How many tasks of a job are in, open and decided, and what keeps the others waiting. */
export function OpeningCard({ job, forecast }: { job: Counts; forecast: OpeningForecast | undefined }) {
  const t = useTranslations('company.opening');
  return (
    <section aria-labelledby="progress">
      <h2 id="progress" className="mb-3 text-base font-semibold">
        {t('title')}
      </h2>
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        <div className="flex flex-col gap-3">
          {job.status !== 'closed' && (
            <ProgressBar label={t('opened')} value={job.openedCount} max={job.importedCount} />
          )}
          <ProgressBar label={t('decided')} value={job.decidedCount} max={job.importedCount} />
          {job.status === 'closed' && (
            <ProgressBar label={t('undecided')} value={job.importedCount - job.decidedCount} max={job.importedCount} />
          )}
          <ProgressBar label={t('final')} value={job.finalCount} max={job.importedCount} />
        </div>
        {forecast && <OpeningReason forecast={forecast} />}
      </div>
    </section>
  );
}

/** What keeps the waiting tasks of a job waiting, with the amounts it depends on. */
export function OpeningReason({ forecast }: { forecast: OpeningForecast }) {
  const t = useTranslations('company.opening');
  const { currency, limitedBy, missingMinor, openedTasks, waitingTasks, withinBudget } = forecast;
  const { worstCaseMinor, availableMinor, budgetLeftMinor } = forecast;
  const reason = limitedBy === 'noTasks' && openedTasks === 0 ? 'nothingImported' : limitedBy;
  const isShort = limitedBy === 'money' || limitedBy === 'budget';
  return (
    <div className="text-sm">
      <p>{t(`reason.${reason}`, { count: waitingTasks })}</p>
      <ul className="text-muted mt-1">
        <li>
          {t('worstCase')} <Money amountMinor={worstCaseMinor} currency={currency} />
        </li>
        <li>
          {t('available')} <Money amountMinor={availableMinor} currency={currency} />
        </li>
        <li>
          {t('budgetLeft')} <Money amountMinor={budgetLeftMinor} currency={currency} />
        </li>
        {isShort && (
          <li className="text-ink font-medium">
            {limitedBy === 'money' && withinBudget < waitingTasks
              ? t('missing.moneyWithinBudget', { count: withinBudget })
              : t(`missing.${limitedBy}`)}
            <SentenceGap />
            <Money amountMinor={missingMinor} currency={currency} />
          </li>
        )}
      </ul>
    </div>
  );
}
