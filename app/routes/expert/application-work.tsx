import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { versionOf, workKinds, workPlaces } from '~/features/applications/application-steps';
import { saveWorkSchema } from '~/features/applications/save-steps.schema';
import { saveWork } from '~/features/applications/save-work.server';
import { WorkSummary } from '~/features/applications/ui/work-summary';
import { domains } from '~/features/catalogue/credential-kind';
import { actionFailure } from '~/platform/http/action-failure.server';
import { withAccess } from '~/routes/with-access.server';
import { Card } from '~/ui/card';
import { Combobox } from '~/ui/combobox';
import { useFieldErrors } from '~/ui/failure-notice';
import { pageTitle } from '~/ui/page-title';
import { ApplicationFrame, StepButtons, StepFailure, StepVersion } from './application-frame';
import { applicationPath, CLOSED_PATH, nextPage } from './application-path';
import { ChoiceGroup } from './choice-group';
import { listLanguageOptions } from './list-language-options.server';
import { loadApplicationFlow } from './load-application-flow.server';
import { revalidateStep } from './revalidate-step';

/** How many languages the form takes. */
const LANGUAGE_FIELDS = [0, 1, 2];

export const loader = withAccess('expert/application-work', async ({ ctx, context, t }) => {
  const { saved, states } = await loadApplicationFlow(ctx, CLOSED_PATH);
  const { locale } = context;
  return {
    title: t('application.step.work'),
    states,
    work: saved.work ?? null,
    version: versionOf(saved, 'work'),
    languages: listLanguageOptions(locale),
    ownLanguage: locale === 'zh-CN' ? 'zh-Hans' : 'en',
  };
});

export const action = withAccess('expert/application-work', async ({ ctx, request }) => {
  const form = await request.formData();
  const all = (name: string) => [...new Set(form.getAll(name).map(String).filter(Boolean))];
  const typed = {
    domains: all('domains'),
    places: all('places'),
    languages: all('languages'),
    kinds: all('kinds'),
  };
  const [version = ''] = all('version');
  const input = parseInput(saveWorkSchema, { ...typed, version });
  const saved = input.ok ? await saveWork(ctx, input.value) : input;
  if (saved.ok) return redirect(applicationPath(nextPage('work')));
  const texts = Object.entries(typed).map(([name, list]) => [name, list.join(' ')]);
  return actionFailure(saved.error, { ...Object.fromEntries(texts), version });
});

export const meta = pageTitle;

export const shouldRevalidate = revalidateStep;

export default function ApplicationWork() {
  const t = useTranslations('application.work');
  const names = useTranslations('credentials.domains');
  const { states, work, version, languages, ownLanguage } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  const chosen = (name: 'domains' | 'places' | 'languages' | 'kinds'): readonly string[] =>
    fields?.[name]?.split(' ').filter(Boolean) ?? work?.[name] ?? [];
  const spoken = chosen('languages').length > 0 ? chosen('languages') : [ownLanguage];
  return (
    <ApplicationFrame page="work" states={states} lead={t('lead')}>
      <Card>
        <Form method="post" className="flex flex-col gap-6">
          <StepFailure failure={failure} saved={work && <WorkSummary work={work} />} />
          <StepVersion version={version} failure={failure} fields={fields} />
          <ChoiceGroup
            legend={t('domains')}
            hint={t('domainsHint')}
            name="domains"
            options={domains.map((value) => ({ value, label: names(value) }))}
            chosen={chosen('domains')}
            errors={errors('domains')}
          />
          <ChoiceGroup
            legend={t('places')}
            name="places"
            options={workPlaces.map((value) => ({ value, label: t(`place.${value}`) }))}
            chosen={chosen('places')}
            errors={errors('places')}
          />
          <fieldset className="flex flex-col gap-3">
            <legend className="mb-1 font-medium">{t('languages')}</legend>
            <p className="text-muted text-sm">{t('languagesHint')}</p>
            {LANGUAGE_FIELDS.map((index) => (
              <Combobox
                key={index}
                label={t('language', { position: String(index + 1) })}
                name="languages"
                options={languages}
                placeholder={t('languageSearch')}
                defaultValue={spoken[index]}
                optional={index > 0}
                errors={index === 0 ? errors('languages') : []}
              />
            ))}
          </fieldset>
          <ChoiceGroup
            legend={t('kinds')}
            name="kinds"
            options={workKinds.map((value) => ({ value, label: t(`kind.${value}`), hint: t(`kindHint.${value}`) }))}
            chosen={chosen('kinds')}
            errors={errors('kinds')}
          />
          <StepButtons page="work" />
        </Form>
      </Card>
    </ApplicationFrame>
  );
}
