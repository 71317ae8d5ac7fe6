import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { versionOf } from '~/features/applications/application-steps';
import { getIdentity } from '~/features/applications/get-identity.server';
import { saveIdentity } from '~/features/applications/save-identity.server';
import { saveIdentitySchema } from '~/features/applications/save-steps.schema';
import { needsOf } from '~/features/applications/steps-of-application';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { withAccess } from '~/routes/with-access.server';
import { Card } from '~/ui/card';
import { DateField } from '~/ui/date-field';
import { DescriptionList } from '~/ui/description-list';
import { useFieldErrors } from '~/ui/failure-notice';
import { pageTitle } from '~/ui/page-title';
import { TextArea } from '~/ui/text-area';
import { ApplicationFrame, StepButtons, StepFailure, StepVersion } from './application-frame';
import { applicationPath, CLOSED_PATH, nextPage } from './application-path';
import { loadApplicationFlow } from './load-application-flow.server';
import { revalidateStep } from './revalidate-step';

export const loader = withAccess('expert/application-identity', async ({ ctx, context, t }) => {
  const { saved, states, facts } = await loadApplicationFlow(ctx, CLOSED_PATH);
  const identity = await getIdentity(ctx.db, ctx.actor.userId);
  if (!identity) throw new Error('an expert has a name');
  const medicalPlaces = facts.credentials.flatMap(({ domain, jurisdiction }) =>
    domain === 'medicine' ? [jurisdiction] : [],
  );
  return {
    title: t('application.step.identity'),
    states,
    identity,
    country: new Intl.DisplayNames([context.locale], { type: 'region' }).of(identity.country) ?? identity.country,
    version: versionOf(saved, 'identity'),
    asksBirthDate: needsOf(saved.work, medicalPlaces).birthDate,
    supportEmail: context.services.config.supportEmail,
  };
});

export const action = withAccess('expert/application-identity', async ({ ctx, request }) => {
  const fields = keptFields(await request.formData());
  const input = parseInput(saveIdentitySchema, fields);
  const saved = input.ok ? await saveIdentity(ctx, input.value) : input;
  return saved.ok ? redirect(applicationPath(nextPage('identity'))) : actionFailure(saved.error, fields);
});

export const meta = pageTitle;

export const shouldRevalidate = revalidateStep;

export default function ApplicationIdentity() {
  const t = useTranslations('application.identity');
  const { states, identity, country, version, asksBirthDate, supportEmail } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <ApplicationFrame page="identity" states={states} lead={t('lead')}>
      <Card>
        <Form method="post" className="flex flex-col gap-6">
          <StepFailure failure={failure} saved={<p>{identity.otherNames.join(', ')}</p>} />
          <StepVersion version={version} failure={failure} fields={fields} />
          <div>
            <DescriptionList
              items={[
                { term: t('legalName'), value: identity.legalName },
                { term: t('country'), value: country },
              ]}
            />
            <p className="text-muted mt-2 text-sm">
              {t.rich('legalNameHint', { mail: () => <a href={`mailto:${supportEmail}`}>{supportEmail}</a> })}
            </p>
          </div>
          <TextArea
            label={t('otherNames')}
            hint={t('otherNamesHint')}
            name="otherNames"
            rows={2}
            optional
            maxLength={2000}
            defaultValue={fields?.['otherNames'] ?? identity.otherNames.join('\n')}
            errors={errors('otherNames')}
          />
          {asksBirthDate ? (
            <DateField
              label={t('birthDate')}
              hint={
                <>
                  {t('birthDateWhy')} {identity.hasBirthDate && t('birthDateKept')}
                </>
              }
              name="birthDate"
              required={!identity.hasBirthDate}
              defaultValue={fields?.['birthDate']}
              errors={errors('birthDate')}
            />
          ) : (
            <p className="text-muted text-sm">{t('noBirthDate')}</p>
          )}
          <StepButtons page="identity" />
        </Form>
      </Card>
    </ApplicationFrame>
  );
}
