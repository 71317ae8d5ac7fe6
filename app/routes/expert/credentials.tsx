import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { isProvingStatus } from '~/features/credentials/credential';
import { listMyCredentials } from '~/features/credentials/list-my-credentials.server';
import { listMyLanguages } from '~/features/credentials/list-my-languages.server';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { CredentialList } from './credential-list';
import { LanguageList } from './language-list';

export const loader = withAccess('expert/credentials', async ({ ctx, t }) => ({
  title: t('expert.credentials.title'),
  credentials: await listMyCredentials(ctx),
  languages: await listMyLanguages(ctx),
}));
export const meta = pageTitle;

export default function Credentials() {
  const t = useTranslations('expert.credentials');
  const { title, credentials, languages } = useLoaderData<typeof loader>();
  const asked = credentials.filter((credential) => credential.status === 'needs_information').length;
  const nothingVerified = !credentials.some((credential) => isProvingStatus(credential.status));
  return (
    <>
      <PageHeader
        title={title}
        lead={t('lead')}
        action={<LinkButton to="/expert/credentials/new">{t('add')}</LinkButton>}
      />
      <div className="flex flex-col gap-6">
        {asked > 0 && <Notice tone="warn">{t('notice.needsInformation', { count: asked })}</Notice>}
        {nothingVerified && credentials.length > 0 && <Notice>{t('notice.nothingVerified')}</Notice>}
        <CredentialList credentials={credentials} />
        <LanguageList languages={languages} />
      </div>
    </>
  );
}
