import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ApplicationForReview } from '~/features/applications/get-application-for-review.server';
import { ConflictList } from '~/features/applications/ui/conflict-list';
import { ProfileSummary } from '~/features/applications/ui/profile-summary';
import { RateHistory } from '~/features/applications/ui/rate-history';
import { RateSummary } from '~/features/applications/ui/rate-summary';
import { WorkSummary } from '~/features/applications/ui/work-summary';
import { useCredentialTitle } from '~/features/credentials/ui/credential-kind-name';
import { CredentialStatusBadge } from '~/features/credentials/ui/credential-status-badge';
import { LanguageName } from '~/features/credentials/ui/language-name';
import { Badge } from '~/ui/badge';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';

interface Props {
  review: ApplicationForReview;
}

/** Person, work, credentials, languages, profile, pay and conflicts of an applicant. */
export function ApplicationFacts({ review, country }: Props & { country: string }) {
  const t = useTranslations('application');
  const { application, profile, conflicts } = review;
  const { work } = application.steps;
  const nothing = <p className="text-muted">{t('desk.nothing')}</p>;
  return (
    <>
      <Person review={review} country={country} />
      <Card title={t('desk.work')}>
        {work ? <WorkSummary work={work} /> : <p className="text-muted">{t('desk.workUnknown')}</p>}
      </Card>
      <Credentials review={review} />
      <Languages review={review} />
      <Card title={t('step.profile')}>{profile?.headline ? <ProfileSummary profile={profile} /> : nothing}</Card>
      <Card title={t('step.rate')}>
        <Rates review={review} />
      </Card>
      <Card title={t('step.conflicts')}>
        {conflicts.length === 0 && (
          <p className="text-muted">
            {application.steps.conflicts?.hasNone ? t('review.noConflicts') : t('desk.noConflicts')}
          </p>
        )}
        <ConflictList
          conflicts={conflicts}
          after={({ organizationName }) => organizationName && <Badge tone="warn">{t('desk.matched')}</Badge>}
        />
      </Card>
    </>
  );
}

/** What they expect now, and everything they said before. */
function Rates({ review }: Props) {
  const t = useTranslations('application.desk');
  const { rates, applicant, application } = review;
  const [current] = rates;
  if (!current) return <p className="text-muted">{t('nothing')}</p>;
  const domains = application.steps.work?.domains ?? [];
  return (
    <div className="flex flex-col gap-3">
      <div>
        <RateSummary {...current} domains={domains} />
      </div>
      <RateHistory
        rates={rates}
        words={{ caption: t('rates'), since: t('rateSince'), amount: t('ratePerHour') }}
        by={{ header: t('rateBy'), name: applicant.displayName }}
      />
    </div>
  );
}

function Person({ review, country }: Props & { country: string }) {
  const t = useTranslations('application.desk');
  const names = useTranslations('application.identity');
  const { legalName, displayName, email, otherNames, hasBirthDate, joinedAt } = review.applicant;
  return (
    <Card title={t('person')}>
      <DescriptionList
        items={[
          { term: names('legalName'), value: legalName },
          { term: t('otherNames'), value: otherNames.join(', ') },
          { term: t('account'), value: displayName },
          { term: t('email'), value: email },
          { term: t('country'), value: country },
          { term: t('birthDate'), value: hasBirthDate ? t('birthDateKept') : t('birthDateNone') },
          { term: t('joined'), value: <DateTime at={joinedAt} show="exact" /> },
        ].filter(({ value }) => value !== '')}
      />
    </Card>
  );
}

function Credentials({ review }: Props) {
  const t = useTranslations('application');
  const name = useCredentialTitle();
  return (
    <Card title={t('step.credentials')}>
      {review.credentials.length === 0 && <p className="text-muted">{t('desk.noCredentials')}</p>}
      <ul className="divide-line -my-2 divide-y empty:hidden">
        {review.credentials.map(({ id, kind, jurisdiction, holderName, numberMasked, status }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-0">
              {/* Each look at a credential is written down, so nothing is loaded before somebody asks for it. */}
              <Link to={`/admin/credentials/${id}`} reloadDocument className="font-medium hover:underline">
                {name(kind, jurisdiction)}
              </Link>
              <p className="text-muted text-sm">
                {holderName} <span className="tabular-nums">{numberMasked}</span>
              </p>
            </div>
            <CredentialStatusBadge status={status} reader="desk" />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Languages({ review }: Props) {
  const t = useTranslations('application');
  const words = useTranslations('credentials');
  const tones = { claimed: 'accent', verified: 'good', rejected: 'bad' } as const;
  return (
    <Card title={t('step.languages')}>
      {review.languages.length === 0 && <p className="text-muted">{t('desk.noLanguages')}</p>}
      <ul className="divide-line -my-2 divide-y empty:hidden">
        {review.languages.map(({ tag, readLevel, writeLevel, status, proof, certificateName, documentId }) => (
          <li key={tag} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-0">
              <LanguageName tag={tag} />
              <p className="text-muted text-sm">
                {words('levels', { read: readLevel, write: writeLevel })} ·{' '}
                {documentId ? (
                  <Link to={`/documents/${documentId}`} reloadDocument>
                    {certificateName ?? t(`proof.${proof}`)}
                  </Link>
                ) : (
                  (certificateName ?? t(`proof.${proof}`))
                )}
              </p>
            </div>
            <Badge tone={tones[status]}>{words(`languageStatus.${status}`)}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}
