import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { versionOf } from '~/features/applications/application-steps';
import { getProfile } from '~/features/applications/get-profile.server';
import { educations } from '~/features/applications/pay-bands';
import { saveProfile } from '~/features/applications/save-profile.server';
import { saveProfileSchema } from '~/features/applications/save-steps.schema';
import { ProfileSummary } from '~/features/applications/ui/profile-summary';
import { withAccess } from '~/routes/with-access.server';
import { Card } from '~/ui/card';
import { useFieldErrors } from '~/ui/failure-notice';
import { NumberField } from '~/ui/number-field';
import { pageTitle } from '~/ui/page-title';
import { Select } from '~/ui/select';
import { TextArea } from '~/ui/text-area';
import { TextInput } from '~/ui/text-input';
import { ApplicationFrame, StepButtons, StepFailure, StepVersion } from './application-frame';
import { applicationPath, CLOSED_PATH, nextPage } from './application-path';
import { DocumentField } from './credential-fields';
import { loadApplicationFlow } from './load-application-flow.server';
import { receiveDocumentForm } from './receive-document-form.server';
import { revalidateStep } from './revalidate-step';

export const loader = withAccess('expert/application-profile', async ({ ctx, t }) => {
  const { saved, states } = await loadApplicationFlow(ctx, CLOSED_PATH);
  return {
    title: t('application.step.profile'),
    states,
    version: versionOf(saved, 'profile'),
    profile: (await getProfile(ctx.db, ctx.actor.userId)) ?? null,
  };
});

export const action = withAccess('expert/application-profile', async ({ ctx, request }) => {
  const refused = await receiveDocumentForm(ctx, request, async (fields) => {
    const input = parseInput(saveProfileSchema, fields);
    return input.ok ? saveProfile(ctx, input.value) : input;
  });
  return refused ?? redirect(applicationPath(nextPage('profile')));
});

export const meta = pageTitle;

export const shouldRevalidate = revalidateStep;

export default function ApplicationProfile() {
  const t = useTranslations('application.profile');
  const { states, version, profile } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <ApplicationFrame page="profile" states={states} lead={t('lead')}>
      <Card>
        <Form method="post" encType="multipart/form-data" className="flex flex-col gap-6">
          <StepFailure failure={failure} saved={profile && <ProfileSummary profile={profile} />} />
          <StepVersion version={version} failure={failure} fields={fields} />
          <TextInput
            label={t('headline')}
            hint={t('headlineHint')}
            name="headline"
            required
            maxLength={120}
            defaultValue={fields?.['headline'] ?? profile?.headline}
            errors={errors('headline')}
          />
          <TextArea
            label={t('biography')}
            hint={t('biographyHint')}
            name="biography"
            rows={6}
            required
            maxLength={4000}
            defaultValue={fields?.['biography'] ?? profile?.biography}
            errors={errors('biography')}
          />
          <NumberField
            label={t('years')}
            name="yearsOfPractice"
            isWhole
            required
            defaultValue={fields?.['yearsOfPractice'] ?? profile?.yearsOfPractice ?? undefined}
            errors={errors('yearsOfPractice')}
          />
          <Select
            label={t('education')}
            name="education"
            required
            withPlaceholder
            defaultValue={fields?.['education'] ?? profile?.education ?? undefined}
            options={educations.map((value) => ({ value, label: t(`educations.${value}`) }))}
            errors={errors('education')}
          />
          <div>
            <DocumentField label={t('cv')} hint={t('cvHint')} errors={errors('document')} />
            {profile?.cvName && <p className="text-muted mt-1 text-sm">{t('cvKept', { name: profile.cvName })}</p>}
          </div>
          <StepButtons page="profile" />
        </Form>
      </Card>
    </ApplicationFrame>
  );
}
