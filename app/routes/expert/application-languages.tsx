import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { needsOf } from '~/features/applications/steps-of-application';
import { useGapText } from '~/features/applications/ui/use-gap-text';
import { listMyLanguages, type MyLanguage } from '~/features/credentials/list-my-languages.server';
import { stateLanguageSchema } from '~/features/credentials/state-language.schema';
import { stateLanguage } from '~/features/credentials/state-language.server';
import { LanguageName } from '~/features/credentials/ui/language-name';
import { withAccess } from '~/routes/with-access.server';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DoneNotice } from '~/ui/done-notice';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { pageTitle } from '~/ui/page-title';
import { AddMore, GoOn } from './add-more';
import { ApplicationFrame } from './application-frame';
import { applicationPath } from './application-path';
import { LanguageFields } from './language-fields';
import { listLanguageOptions } from './list-language-options.server';
import { loadApplicationFlow } from './load-application-flow.server';
import { receiveDocumentForm } from './receive-document-form.server';

export const loader = withAccess('expert/application-languages', async ({ ctx, request, context, t }) => {
  const { saved, states, gaps } = await loadApplicationFlow(ctx);
  return {
    title: t('application.step.languages'),
    states,
    gaps: gaps.filter(({ step }) => step === 'languages'),
    writes: needsOf(saved.work).writing,
    languages: await listMyLanguages(ctx),
    options: new URL(request.url).searchParams.has('other') ? null : listLanguageOptions(context.locale),
  };
});

export const action = withAccess('expert/application-languages', async ({ ctx, request }) => {
  const refused = await receiveDocumentForm(ctx, request, async (fields) => {
    const input = parseInput(stateLanguageSchema, fields);
    return input.ok ? stateLanguage(ctx, input.value) : input;
  });
  return refused ?? redirect(`${applicationPath('languages')}?added`);
});

export const meta = pageTitle;

export default function ApplicationLanguages() {
  const t = useTranslations('application.languages');
  const gapText = useGapText();
  const { states, gaps, languages, writes } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  const { search, key } = useLocation();
  return (
    <ApplicationFrame page="languages" states={states} lead={t('lead')}>
      {!failure && search === '?added' && <DoneNotice of={key}>{t('added')}</DoneNotice>}
      <Card title={t('stated')}>
        {languages.length === 0 && <p className="text-muted">{t('none')}</p>}
        <ul className="divide-line divide-y empty:hidden">
          {languages.map((language) => (
            <StatedLanguage key={language.tag} language={language} />
          ))}
        </ul>
        {gaps.length > 0 && (
          <ul className="text-warn mt-3 flex flex-col gap-1 text-sm">
            {gaps.map((gap) => (
              <li key={gap.subject}>{gapText(gap)}</li>
            ))}
          </ul>
        )}
        {writes && <p className="text-muted mt-3 text-sm">{t('writingMatters')}</p>}
      </Card>
      {/* Drawn anew once something was stated; a refused form keeps its file. */}
      <AddLanguage
        key={languages
          .map(({ tag, readLevel, writeLevel, proof }) => [tag, readLevel, writeLevel, proof].join())
          .join()}
      />
      <GoOn page="languages" isDone={states.languages === 'done'} />
    </ApplicationFrame>
  );
}

function StatedLanguage({ language }: { language: MyLanguage }) {
  const t = useTranslations('credentials');
  const proofs = useTranslations('application.proof');
  const { tag, readLevel, writeLevel, status, proof, certificateName } = language;
  const tones = { claimed: 'accent', verified: 'good', rejected: 'bad' } as const;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <div className="min-w-0">
        <p className="font-medium">
          <LanguageName tag={tag} />
        </p>
        <p className="text-muted text-sm">
          {t('levels', { read: readLevel, write: writeLevel })} · {certificateName ?? proofs(proof)}
        </p>
      </div>
      <Badge tone={tones[status]}>{t(`languageStatus.${status}`)}</Badge>
    </li>
  );
}

function AddLanguage() {
  const t = useTranslations('application.languages');
  const { options, languages, gaps, states } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <AddMore title={t('add')} isOpen={failure !== undefined || states.languages === 'missing'}>
      <Form method="post" encType="multipart/form-data" className="flex flex-col gap-6">
        <FailureNotice failure={failure} />
        <LanguageFields options={options} values={{ tag: gaps[0]?.subject, ...fields }} errors={errors} />
        <div>
          <Button variant={languages.length === 0 ? 'primary' : 'secondary'}>{t('submit')}</Button>
        </div>
      </Form>
    </AddMore>
  );
}
