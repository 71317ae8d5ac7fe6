import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { DECISION_DAYS } from '~/features/applications/application-clock';
import type { ApplicationStep } from '~/features/applications/application-steps';
import { getIdentity } from '~/features/applications/get-identity.server';
import { getProfile } from '~/features/applications/get-profile.server';
import { listConflicts } from '~/features/applications/list-conflicts.server';
import { submitApplication } from '~/features/applications/submit-application.server';
import { ConflictList } from '~/features/applications/ui/conflict-list';
import { ProfileSummary } from '~/features/applications/ui/profile-summary';
import { RateSummary } from '~/features/applications/ui/rate-summary';
import { useGapText } from '~/features/applications/ui/use-gap-text';
import { WorkSummary } from '~/features/applications/ui/work-summary';
import { listMyCredentials } from '~/features/credentials/list-my-credentials.server';
import { listMyLanguages } from '~/features/credentials/list-my-languages.server';
import { useCredentialTitle } from '~/features/credentials/ui/credential-kind-name';
import { CredentialStatusBadge } from '~/features/credentials/ui/credential-status-badge';
import { LanguageName } from '~/features/credentials/ui/language-name';
import { actionFailure } from '~/platform/http/action-failure.server';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DescriptionList } from '~/ui/description-list';
import { FailureNotice } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { pageTitle } from '~/ui/page-title';
import { ApplicationFrame } from './application-frame';
import { applicationPath } from './application-path';
import { loadApplicationFlow } from './load-application-flow.server';

export const loader = withAccess('expert/application-review', async ({ ctx, t }) => {
  const { saved, states, gaps, status } = await loadApplicationFlow(ctx);
  const expertId = ctx.actor.userId;
  const credentials = await listMyCredentials(ctx);
  const conflicts = await listConflicts(ctx.db, expertId);
  return {
    title: t('application.step.review'),
    states,
    gaps,
    isDraft: status === 'draft',
    saved,
    identity: (await getIdentity(ctx.db, expertId)) ?? null,
    profile: (await getProfile(ctx.db, expertId)) ?? null,
    credentials: credentials.filter(({ status: of }) => of !== 'withdrawn' && of !== 'superseded'),
    languages: await listMyLanguages(ctx),
    conflicts: conflicts.filter(({ endedAt }) => endedAt === null),
  };
});

export const action = withAccess('expert/application-review', async ({ ctx }) => {
  const submitted = await submitApplication(ctx);
  return submitted.ok ? redirect('/expert/application?done=submitted') : actionFailure(submitted.error);
});

export const meta = pageTitle;

/** Also after a refusal: what is missing may have changed. */
export const shouldRevalidate = () => true;

export default function ApplicationReview() {
  const t = useTranslations('application.review');
  const { states, gaps, saved, profile, isDraft } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  const { expectedRateMinor, rateCurrency } = profile ?? {};
  const nothing = <p className="text-muted">{t('nothing')}</p>;
  return (
    <ApplicationFrame page="review" states={states} lead={t('lead')}>
      <FailureNotice failure={failure} />
      <Missing />
      <Part step="work">{saved.work ? <WorkSummary work={saved.work} /> : nothing}</Part>
      <Part step="identity">
        <Identity />
      </Part>
      <Part step="credentials">
        <Credentials />
      </Part>
      <Part step="languages">
        <Languages />
      </Part>
      <Part step="profile">{profile && saved.profile ? <ProfileSummary profile={profile} /> : nothing}</Part>
      <Part step="rate">
        {expectedRateMinor && rateCurrency ? (
          <RateSummary amountMinor={expectedRateMinor} currency={rateCurrency} domains={saved.work?.domains ?? []} />
        ) : (
          nothing
        )}
      </Part>
      <Part step="conflicts">
        <Conflicts />
      </Part>
      {isDraft && gaps.length === 0 && (
        <Form method="post" className="flex flex-col gap-2">
          <div>
            <Button>{t('submit')}</Button>
          </div>
          <p className="text-muted text-sm">{t('submitHint', { days: String(DECISION_DAYS) })}</p>
        </Form>
      )}
    </ApplicationFrame>
  );
}

/** What keeps it from being handed in, each with a link to its step. */
function Missing() {
  const t = useTranslations('application.review');
  const gapText = useGapText();
  const { gaps } = useLoaderData<typeof loader>();
  if (gaps.length === 0) return <Notice tone="good">{t('ready')}</Notice>;
  return (
    <Notice title={t('missing', { count: gaps.length })}>
      <ul className="mt-1 list-disc ps-5">
        {gaps.map((gap) => (
          <li key={`${gap.gap} ${gap.subject}`}>
            <Link
              to={applicationPath(gap.step)}
              prefetch="intent"
              className="text-accent-strong inline-flex min-h-11 items-center underline underline-offset-3 sm:min-h-6"
            >
              {gapText(gap)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Part({ step, children }: { step: ApplicationStep; children: ReactNode }) {
  const t = useTranslations('application');
  const name = t(`step.${step}`);
  return (
    <Card
      title={name}
      action={
        <Link
          to={applicationPath(step)}
          prefetch="intent"
          aria-label={t('review.changeOf', { step: name })}
          className="text-accent-strong inline-flex min-h-11 items-center underline underline-offset-3 sm:min-h-6"
        >
          {t('review.change')}
        </Link>
      }
    >
      {children}
    </Card>
  );
}

function Identity() {
  const t = useTranslations('application');
  const { identity } = useLoaderData<typeof loader>();
  if (!identity) return null;
  const names = identity.otherNames.join(', ');
  return (
    <DescriptionList
      items={[
        { term: t('identity.legalName'), value: identity.legalName },
        { term: t('identity.otherNames'), value: names === '' ? t('review.noOtherNames') : names },
        { term: t('review.birthDate'), value: identity.hasBirthDate ? t('review.kept') : t('review.notAsked') },
      ]}
    />
  );
}

function Credentials() {
  const t = useTranslations('application.credentials');
  const name = useCredentialTitle();
  const { credentials } = useLoaderData<typeof loader>();
  if (credentials.length === 0) return <p className="text-muted">{t('none')}</p>;
  return (
    <ul className="divide-line divide-y">
      {credentials.map(({ id, kind, jurisdiction, numberMasked, status }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <span className="min-w-0">
            {name(kind, jurisdiction)} <span className="text-muted text-sm tabular-nums">{numberMasked}</span>
          </span>
          <CredentialStatusBadge status={status} />
        </li>
      ))}
    </ul>
  );
}

function Languages() {
  const t = useTranslations('application');
  const words = useTranslations('credentials');
  const { languages } = useLoaderData<typeof loader>();
  if (languages.length === 0) return <p className="text-muted">{t('languages.none')}</p>;
  return (
    <ul className="divide-line divide-y">
      {languages.map(({ tag, readLevel, writeLevel, proof, certificateName }) => (
        <li key={tag} className="py-2">
          <LanguageName tag={tag} />
          <span className="text-muted block text-sm">
            {words('levels', { read: readLevel, write: writeLevel })} · {certificateName ?? t(`proof.${proof}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Conflicts() {
  const t = useTranslations('application.review');
  const { conflicts, saved } = useLoaderData<typeof loader>();
  if (conflicts.length > 0) return <ConflictList conflicts={conflicts} />;
  return <p className="text-muted">{saved.conflicts?.hasNone ? t('noConflicts') : t('nothing')}</p>;
}
