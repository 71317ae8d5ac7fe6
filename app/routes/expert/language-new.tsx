import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { stateLanguageSchema } from '~/features/credentials/state-language.schema';
import { stateLanguage } from '~/features/credentials/state-language.server';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { LanguageFields } from './language-fields';
import { listLanguageOptions } from './list-language-options.server';
import { receiveDocumentForm } from './receive-document-form.server';
import { credentialsAfter } from './credentials-done';

export const loader = withAccess('expert/language-new', ({ request, context, t }) => ({
  title: t('credentials.language.title'),
  /** Absent where any tag is typed instead. */
  options: new URL(request.url).searchParams.has('other') ? null : listLanguageOptions(context.locale),
}));

export const action = withAccess('expert/language-new', async ({ ctx, request }) => {
  const refused = await receiveDocumentForm(ctx, request, async (fields) => {
    const input = parseInput(stateLanguageSchema, fields);
    return input.ok ? stateLanguage(ctx, input.value) : input;
  });
  return refused ?? redirect(credentialsAfter('languageStated'));
});
export const meta = pageTitle;

export default function LanguageNew() {
  const t = useTranslations('credentials');
  const { title, options } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/expert/credentials', text: t('title') }]} />}
        title={title}
        lead={t('language.lead')}
      />
      <div className="max-w-4xl">
        <Card>
          <Form method="post" encType="multipart/form-data" className="flex flex-col gap-6">
            <FailureNotice failure={failure} />
            <LanguageFields options={options} values={fields ?? {}} errors={errors} />
            <p className="text-muted text-sm">{t('language.restate')}</p>
            <div>
              <Button>{t('language.submit')}</Button>
            </div>
          </Form>
        </Card>
      </div>
    </>
  );
}
