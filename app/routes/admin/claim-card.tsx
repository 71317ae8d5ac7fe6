import { Link } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { compareNames } from '~/features/credentials/compare-names';
import type { CredentialForReview } from '~/features/credentials/get-credential-for-review.server';
import { namePlace } from '~/i18n/name-place';
import { LastDay } from '~/ui/calendar-day';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';
import { Notice } from '~/ui/notice';
import { EvidenceViewer } from './evidence-viewer';

/** What of the claim does not fit the account it stands on; whether that is in order only a person can say. */
function ClaimWarnings({ review }: { review: CredentialForReview }) {
  const t = useTranslations('admin.credential.warning');
  const locale = useLocale();
  const { legalName, holderName, country, jurisdiction } = review;
  const names = compareNames(legalName, holderName) === 'mismatch';
  const places = jurisdiction !== '*' && jurisdiction.split('-')[0] !== country;
  if (!names && !places) return null;
  return (
    <div className="mb-4 flex flex-col gap-2">
      {names && <Notice tone="warn">{t('names', { account: legalName, claimed: holderName })}</Notice>}
      {places && (
        <Notice tone="warn">
          {t('places', { account: namePlace(country, locale), claimed: namePlace(jurisdiction, locale) })}
        </Notice>
      )}
    </div>
  );
}

/** What the expert stated. */
export function ClaimCard({ review }: { review: CredentialForReview }) {
  const t = useTranslations('admin.credential');
  const locale = useLocale();
  const { submittedAt, expiresOn, validUntil, documentId } = review;
  return (
    <Card title={t('claim')}>
      <ClaimWarnings review={review} />
      <DescriptionList
        items={[
          { term: t('holder'), value: review.holderName },
          ...(review.number === null
            ? []
            : [{ term: t('number'), value: <span className="font-mono">{review.number}</span> }]),
          ...(review.level ? [{ term: t('level'), value: review.level[locale] }] : []),
          ...(review.specialties.length > 0
            ? [
                {
                  term: t('specialties'),
                  value: review.specialties.map(({ names }) => names[locale]).join(t('listGap')),
                },
              ]
            : []),
          { term: t('issuer'), value: review.issuer },
          {
            term: t('expert'),
            value: (
              <>
                {review.legalName} ({namePlace(review.country, locale)}){' '}
                <Link to={`/admin/experts/${review.expertId}/capabilities`} reloadDocument>
                  {t('capabilities')}
                </Link>
              </>
            ),
          },
          ...(submittedAt ? [{ term: t('submitted'), value: <DateTime at={submittedAt} /> }] : []),
          ...(expiresOn ? [{ term: t('expiresOn'), value: expiresOn.toISOString().slice(0, 10) }] : []),
          ...(validUntil ? [{ term: t('validUntil'), value: <LastDay end={validUntil} /> }] : []),
          ...(documentId ? [] : [{ term: t('document'), value: t('noDocument') }]),
        ]}
      />
      {documentId && (
        <section aria-label={t('document')} className="border-line mt-4 border-t pt-4">
          <EvidenceViewer
            documentId={documentId}
            name={review.documentName ?? ''}
            mediaType={review.documentMediaType}
            deskKey="d"
          />
        </section>
      )}
    </Card>
  );
}
