import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { decideLanguage } from '~/features/credentials/decide-language.server';
import { listLanguageQueue } from '~/features/credentials/list-language-queue.server';
import { listVerificationQueue } from '~/features/credentials/list-verification-queue.server';
import { decideLanguageSchema } from '~/features/credentials/state-language.schema';
import { actionFailure } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';
import { withAccess } from '~/routes/with-access.server';
import { FailureNotice } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { CredentialQueue } from './credential-queue';
import { LanguageQueue } from './language-queue';

export const loader = withAccess('admin/desk', async ({ ctx, request, t }) => ({
  title: t('admin.desk.title'),
  queue: await listVerificationQueue(ctx, { after: new URL(request.url).searchParams.get('after') }),
  languages: await listLanguageQueue(ctx),
}));

export const action = withAccess('admin/desk', async ({ ctx, request }) => {
  const input = parseForm(decideLanguageSchema, await request.formData());
  if (!input.ok) return actionFailure(input.error);
  const result = await decideLanguage(ctx, input.value);
  return result.ok ? redirect('/admin') : actionFailure(result.error);
});
export const meta = pageTitle;

export default function Desk() {
  const t = useTranslations('admin.desk');
  const { title, queue, languages } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  return (
    <>
      <PageHeader title={title} lead={t('lead')} />
      <div className="flex flex-col gap-8">
        <FailureNotice failure={failure} />
        <CredentialQueue queue={queue} />
        <LanguageQueue languages={languages} />
      </div>
    </>
  );
}
