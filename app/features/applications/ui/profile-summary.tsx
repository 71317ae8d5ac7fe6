import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { DescriptionList } from '~/ui/description-list';
import type { ExpertProfile } from '../get-profile.server';

/** What somebody says of themselves. */
export function ProfileSummary({ profile }: { profile: ExpertProfile }) {
  const t = useTranslations('application');
  const { headline, biography, yearsOfPractice, education, cvDocumentId, cvName } = profile;
  return (
    <DescriptionList
      items={[
        { term: t('summary.headline'), value: headline },
        { term: t('summary.biography'), value: <span className="whitespace-pre-wrap">{biography}</span> },
        { term: t('profile.years'), value: yearsOfPractice },
        { term: t('profile.education'), value: education && t(`profile.educations.${education}`) },
        {
          term: t('profile.cv'),
          value: cvDocumentId ? (
            <Link to={`/documents/${cvDocumentId}`} reloadDocument>
              {cvName}
            </Link>
          ) : (
            t('review.noCv')
          ),
        },
      ]}
    />
  );
}
