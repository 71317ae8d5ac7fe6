import { useFormatter, useTranslations } from 'use-intl';
import { Money } from '~/ui/money';
import { Stat, StatGroup } from '~/ui/stat';

interface Props {
  job: {
    id: string;
    closedAt: Date | null;
    importedCount: number;
    decidedCount: number;
    currency: string;
    budgetMinor: bigint;
  };
  spentMinor: bigint;
  /** What all tasks come to at the average so far. */
  forecastMinor: bigint | undefined;
  daysLeft: number | undefined;
  agreement: { agreed: number; compared: number };
  escalated: { tasks: number; of: number };
}

/** A job at a glance: how far, how good, how much, how long still. */
export function JobFigures({ job, spentMinor, forecastMinor, daysLeft, agreement, escalated }: Props) {
  const t = useTranslations('company.figures');
  const format = useFormatter();
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : format.number(part / whole, { style: 'percent', maximumFractionDigits: 1 });
  const money = (amountMinor: bigint) => () => <Money amountMinor={amountMinor} currency={job.currency} />;
  return (
    <StatGroup label={t('label')}>
      <Stat
        label={t('decided')}
        to={`/company/jobs/${job.id}/tasks`}
        value={format.number(job.decidedCount)}
        hint={t('ofTasks', { count: job.importedCount })}
      />
      <Stat
        label={t('daysLeft')}
        value={daysLeft === undefined ? '–' : t('days', { count: daysLeft })}
        hint={t(
          job.closedAt ? 'closedJob' : daysLeft === undefined ? 'noPace' : daysLeft === 0 ? 'nothingLeft' : 'pace',
        )}
      />
      <Stat
        label={t('spent')}
        to={`/company/jobs/${job.id}/funding`}
        value={<Money amountMinor={spentMinor} currency={job.currency} />}
        hint={
          forecastMinor === undefined
            ? t.rich('ofBudget', { budget: money(job.budgetMinor) })
            : t.rich('forecastOfBudget', { forecast: money(forecastMinor), budget: money(job.budgetMinor) })
        }
      />
      <Stat
        label={t('agreement')}
        to={`/company/jobs/${job.id}/results`}
        value={share(agreement.agreed, agreement.compared)}
        hint={t('ofAnswers', { count: agreement.compared })}
      />
      <Stat
        label={t('escalated')}
        value={share(escalated.tasks, escalated.of)}
        hint={t('ofDecided', { part: format.number(escalated.tasks), count: escalated.of })}
      />
    </StatGroup>
  );
}
