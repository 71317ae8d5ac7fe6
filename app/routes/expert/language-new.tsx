import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { stateLanguageSchema } from '~/features/credentials/state-language.schema';
import { stateLanguage } from '~/features/credentials/state-language.server';
import { LanguageLevels } from '~/features/credentials/ui/language-levels';
import { actionFailure } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Combobox } from '~/ui/combobox';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { TextInput } from '~/ui/text-input';
import { listLanguageOptions } from './list-language-options.server';
import { credentialsAfter } from './credentials-done';

export const loader = withAccess('expert/language-new', ({ request, context, t }) => ({
  title: t('credentials.language.title'),
  /** Absent where any tag is typed instead. */
  options: new URL(request.url).searchParams.has('other') ? null : listLanguageOptions(context.locale),
}));

export const action = withAccess('expert/language-new', async ({ ctx, request }) => {
  const input = parseForm(stateLanguageSchema, await request.formData());
  if (!input.ok) return actionFailure(input.error);
  const result = await stateLanguage(ctx, input.value);
  return result.ok ? redirect(credentialsAfter('languageStated')) : actionFailure(result.error);
});
export const meta = pageTitle;

export default function LanguageNew() {
  const t = useTranslations('credentials');
  const { title, options } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
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
          <Form method="post" className="flex flex-col gap-6">
            <FailureNotice failure={failure} />
            <div className="max-w-md">
              {options ? (
                <Combobox
                  label={t('language.tag')}
                  name="tag"
                  options={options}
                  placeholder={t('language.search')}
                  required
                  errors={errors('tag')}
                />
              ) : (
                <TextInput
                  label={t('language.tag')}
                  hint={t('language.tagHint')}
                  name="tag"
                  required
                  maxLength={20}
                  autoCapitalize="none"
                  spellCheck={false}
                  errors={errors('tag')}
                />
              )}
              <p className="mt-1 text-sm">
                <Link to={options ? '?other' : '?'}>{options ? t('language.other') : t('language.fromList')}</Link>
              </p>
            </div>
            <div className="grid gap-6 md:grid-cols-2">
              <LanguageLevels skill="reading" name="readLevel" errors={errors('readLevel')} />
              <LanguageLevels skill="writing" name="writeLevel" errors={errors('writeLevel')} />
            </div>
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
