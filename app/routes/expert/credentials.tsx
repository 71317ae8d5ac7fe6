import { redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { isProvingStatus } from '~/features/credentials/credential';
import { listMyCredentials } from '~/features/credentials/list-my-credentials.server';
import { listMyLanguages } from '~/features/credentials/list-my-languages.server';
import { withdrawLanguageSchema } from '~/features/credentials/withdraw-language.schema';
import { withdrawLanguage } from '~/features/credentials/withdraw-language.server';
import { actionFailure } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { FailureNotice } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { CredentialList } from './credential-list';
import { FirstSteps } from './first-steps';
import { LanguageList } from './language-list';
import { loadFirstSteps } from './load-first-steps.server';
import { CredentialsDone, credentialsAfter } from './credentials-done';

export const loader = withAccess('expert/credentials', async ({ ctx, t }) => {
  const [credentials, languages] = await Promise.all([listMyCredentials(ctx), listMyLanguages(ctx)]);
  const firstSteps = await loadFirstSteps(ctx, { credentials, languages });
  const toRecord = t('workRecord.mine.link');
  return { title: t('credentials.title'), toRecord, credentials, languages, firstSteps };
});

/** Takes a language back. */
export const action = withAccess('expert/credentials', async ({ ctx, request }) => {
  const input = parseForm(withdrawLanguageSchema, await request.formData());
  if (!input.ok) return actionFailure(input.error);
  const withdrawn = await withdrawLanguage(ctx, input.value);
  return withdrawn.ok ? redirect(credentialsAfter('languageWithdrawn')) : actionFailure(withdrawn.error);
});

export const meta = pageTitle;

/** What is proven, what is missing, who has the ball and since when. */
export default function Credentials() {
  const t = useTranslations('credentials');
  const { title, toRecord, credentials, languages, firstSteps } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  const asked = credentials.filter((credential) => credential.status === 'needs_information').length;
  const nothingVerified = !credentials.some((credential) => isProvingStatus(credential.status));
  // Among the first steps stands the one button to press; afterwards it stands here.
  const isLed = firstSteps?.steps.some((step) => step.state === 'current' && step.holder === 'you') ?? false;
  return (
    <>
      <PageHeader
        title={title}
        lead={
          <>
            {t('lead')} {!firstSteps && <Link to="/help/experts#credentials">{t('help')}</Link>}
          </>
        }
        action={
          <LinkButton to="/expert/credentials/new" variant={isLed ? 'secondary' : 'primary'}>
            {t('add')}
          </LinkButton>
        }
      />
      <div className="flex flex-col gap-8">
        <FailureNotice failure={failure} />
        {!failure && <CredentialsDone />}
        {asked > 0 && <Notice tone="warn">{t('notice.needsInformation', { count: asked })}</Notice>}
        {firstSteps && <FirstSteps first={firstSteps} />}
        {!firstSteps && nothingVerified && credentials.length > 0 && <Notice>{t('notice.nothingVerified')}</Notice>}
        <CredentialList credentials={credentials} />
        <p className="text-sm">
          <Link to="/expert/documents">{t('documents.link')}</Link>
          {' · '}
          <Link to="/expert/record">{toRecord}</Link>
        </p>
        <LanguageList languages={languages} />
      </div>
    </>
  );
}
