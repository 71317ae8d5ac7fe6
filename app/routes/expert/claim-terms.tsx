import { useTranslations } from 'use-intl';
import { payForTime } from '~/core/money';
import type { ClaimableJob } from '~/features/reviews/claimable-job';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';
import { Stat, StatGroup } from '~/ui/stat';
import { openTasksText } from './open-tasks-text';

/** What a claim on a job's tier fixes: pay, cap, lease and review window, the figures side by side. */
export function ClaimTerms({ job }: { job: ClaimableJob }) {
  const t = useTranslations('expert.job');
  const board = useTranslations('expert.board');
  const { rateMinorPerHour, currency, capSeconds } = job;
  const expectedMs = job.estimatedMinutes * 60_000;
  return (
    <StatGroup label={t('terms')}>
      <Stat
        label={t('rate')}
        value={<Money amountMinor={rateMinorPerHour} currency={currency} />}
        hint={t('rateHint')}
      />
      <Stat
        label={t('perTask')}
        value={<Money amountMinor={payForTime(expectedMs, rateMinorPerHour)} currency={currency} />}
        hint={t.rich('perTaskHint', { length: () => <Duration ms={expectedMs} /> })}
      />
      <Stat
        label={t('most')}
        value={<Money amountMinor={payForTime(capSeconds * 1000, rateMinorPerHour)} currency={currency} />}
        hint={t.rich('mostHint', { cap: () => <Duration ms={capSeconds * 1000} /> })}
      />
      <Stat label={t('lease')} value={<Duration ms={job.leaseSeconds * 1000} />} hint={t('leaseHint')} />
      <Stat
        label={t('window')}
        value={board('windowDays', { days: job.reviewWindowDays })}
        hint={job.reviewWindowDays > 0 && t('windowHint')}
      />
      <Stat label={t('open')} value={openTasksText(job.openTasks)} />
    </StatGroup>
  );
}
