import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { usePageEnvironment } from '~/ui/page-environment';
import { DescriptionList } from '~/ui/description-list';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';
import type { CompanyJob } from '../get-company-job.server';
import { taskWorstCaseMinor } from '../worst-case';
import { WorstCaseParts } from './worst-case-parts';

/** What holds for every claim of the job. */
export function JobTerms({ job }: { job: Omit<CompanyJob, 'guideline'> }) {
  const t = useTranslations('company.job');
  const builder = useTranslations('company.builder');
  const { locale } = usePageEnvironment();
  const terms = {
    tiers: job.policy.tiers.map(({ seats, rateMinorPerHour }) => ({
      seats,
      rateMinorPerHour: BigInt(rateMinorPerHour),
    })),
    capMs: job.capSeconds * 1000,
    feeBasisPoints: job.feeBasisPoints,
    overheadBasisPoints: job.overheadBasisPoints,
  };
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(job.contentLanguage);
  return (
    <DescriptionList
      items={[
        { term: builder('domain'), value: builder(`domains.${job.domain}`) },
        { term: builder('contentLanguage'), value: `${language ?? ''} (${job.contentLanguage})` },
        { term: builder('estimatedMinutes'), value: <Duration ms={job.estimatedMinutes * 60_000} /> },
        { term: t('cap'), value: <Duration ms={job.capSeconds * 1000} /> },
        { term: t('window'), value: t('days', { count: job.reviewWindowDays }) },
        {
          term: t('rateFloor'),
          value: <Link to={`/company/jobs/${job.id}/pay`}>{`${job.rateFloorBasisPoints / 100}%`}</Link>,
        },
        {
          term: t('weeklyLimit'),
          value:
            job.weeklyLimitMinutes === null ? t('noWeeklyLimit') : <Duration ms={job.weeklyLimitMinutes * 60_000} />,
        },
        { term: t('audit'), value: `${job.policy.auditBasisPoints / 100}%` },
        { term: t('fee'), value: `${job.feeBasisPoints / 100}%` },
        {
          term: t('worstCase'),
          value: (
            <>
              <Money amountMinor={taskWorstCaseMinor(terms)} currency={job.currency} />
              <WorstCaseParts terms={terms} currency={job.currency} />
            </>
          ),
        },
        { term: builder('budget'), value: <Money amountMinor={job.budgetMinor} currency={job.currency} /> },
      ]}
    />
  );
}
