import { useTranslations } from 'use-intl';
import { LanguageName } from '~/features/credentials/ui/language-name';
import type { ClaimableJob } from '~/features/reviews/claimable-job';
import { DescriptionList } from '~/ui/description-list';
import { Duration } from '~/ui/duration';

/** What a claim on a job's tier fixes, apart from its rate. */
export function ClaimTerms({ job }: { job: ClaimableJob }) {
  const t = useTranslations('expert.work.board');
  return (
    <DescriptionList
      items={[
        { term: t('about'), value: <Duration ms={job.estimatedMinutes * 60_000} /> },
        { term: t('cap'), value: <Duration ms={job.capSeconds * 1000} /> },
        {
          term: t('lease'),
          value: (
            <>
              <Duration ms={job.leaseSeconds * 1000} /> ({t('leaseHint')})
            </>
          ),
        },
        { term: t('window'), value: t('windowDays', { days: job.reviewWindowDays }) },
        { term: t('language'), value: <LanguageName tag={job.contentLanguage} /> },
      ]}
    />
  );
}
