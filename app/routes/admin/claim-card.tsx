import { useLocale, useTranslations } from 'use-intl';
import type { CredentialForReview } from '~/features/credentials/get-credential-for-review.server';
import { namePlace } from '~/i18n/name-place';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';

/** What the expert stated. */
export function ClaimCard({ review }: { review: CredentialForReview }) {
  const t = useTranslations('admin.credential');
  const locale = useLocale();
  const { submittedAt, expiresOn, validUntil, documentId } = review;
  return (
    <Card title={t('claim')}>
      <DescriptionList
        items={[
          { term: t('holder'), value: review.holderName },
          { term: t('number'), value: <span className="font-mono">{review.number}</span> },
          { term: t('expert'), value: `${review.legalName} (${namePlace(review.country, locale)})` },
          ...(submittedAt ? [{ term: t('submitted'), value: <DateTime at={submittedAt} /> }] : []),
          ...(expiresOn ? [{ term: t('expiresOn'), value: expiresOn.toISOString().slice(0, 10) }] : []),
          ...(validUntil ? [{ term: t('validUntil'), value: <DateTime at={validUntil} show="date" /> }] : []),
          {
            term: t('document'),
            value: documentId ? (
              <>
                {review.documentName}{' '}
                <a href={`/documents/${documentId}`} download>
                  {t('openDocument')}
                </a>
              </>
            ) : (
              t('noDocument')
            ),
          },
        ]}
      />
    </Card>
  );
}
