import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { stateLanguageSchema } from '~/features/credentials/state-language.schema';
import { stateLanguage } from '~/features/credentials/state-language.server';
import { LevelSelect } from '~/features/credentials/ui/level-select';
import { actionFailure } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { TextInput } from '~/ui/text-input';

export const loader = withAccess('expert/language-new', ({ t }) => ({
  title: t('expert.credentials.language.title'),
}));

export const action = withAccess('expert/language-new', async ({ ctx, request }) => {
  const input = parseForm(stateLanguageSchema, await request.formData());
  if (!input.ok) return actionFailure(input.error);
  const result = await stateLanguage(ctx, input.value);
  return result.ok ? redirect('/expert/credentials') : actionFailure(result.error);
});
export const meta = pageTitle;

export default function LanguageNew() {
  const t = useTranslations('expert.credentials');
  const { title } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  const errors = useFieldErrors(failure);
  return (
    <div className="max-w-2xl">
      <PageHeader above={<Link to="/expert/credentials">{t('title')}</Link>} title={title} lead={t('language.lead')} />
      <Card>
        <Form method="post" className="flex flex-col gap-4">
          <FailureNotice failure={failure} />
          <TextInput
            label={t('language.tag')}
            hint={t('language.tagHint')}
            name="tag"
            list="languages"
            required
            maxLength={20}
            autoCapitalize="none"
            errors={errors('tag')}
          />
          <LanguageSuggestions />
          <LevelSelect name="readLevel" label={t('language.read')} errors={errors('readLevel')} />
          <LevelSelect name="writeLevel" label={t('language.write')} errors={errors('writeLevel')} />
          <p className="text-muted text-sm">{t('language.restate')}</p>
          <div>
            <Button>{t('language.submit')}</Button>
          </div>
        </Form>
      </Card>
    </div>
  );
}

const suggested = 'en zh-Hans zh-Hant es fr de pt ja ko ar hi ru it nl pl tr vi id'.split(' ');

/** Tags to choose from by name; any other may be typed. */
function LanguageSuggestions() {
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' });
  return (
    <datalist id="languages">
      {suggested.map((tag) => (
        <option key={tag} value={tag}>
          {names.of(tag)}
        </option>
      ))}
    </datalist>
  );
}
