import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { signUpCompanySchema } from '~/features/accounts/sign-up.schema';
import { signUpCompany } from '~/features/accounts/sign-up-company.server';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { parseInput } from '~/core/parse-input';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { pageTitle } from '~/ui/page-title';
import { TextInput } from '~/ui/text-input';
import { AccountFields } from './account-fields';
import { answerSignUp } from './answer-sign-up.server';
import { AuthCard } from './auth-card';
import { TextLink } from './text-link';

export const loader = withAccess('auth/sign-up-company', ({ t }) => ({ title: t('auth.signUpCompany.title') }));

export const action = withAccess('auth/sign-up-company', async ({ ctx, request, context }) => {
  const form = await request.formData();
  const { locale, timeZone } = context;
  const input = parseInput(signUpCompanySchema, { ...Object.fromEntries(form), locale, timeZone });
  if (!input.ok) return actionFailure(input.error, keptFields(form));
  return answerSignUp(context, '/company', form, () => signUpCompany(ctx, input.value));
});

export const meta = pageTitle;

export default function SignUpCompany() {
  const t = useTranslations('auth');
  const { title } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <AuthCard title={title} lead={t('signUpCompany.lead')}>
      <Form method="post" reloadDocument className="flex flex-col gap-4">
        <FailureNotice failure={failure} />
        <TextInput
          label={t('field.organizationName')}
          name="organizationName"
          defaultValue={fields?.['organizationName']}
          autoComplete="organization"
          required
          maxLength={200}
          errors={errors('organizationName')}
        />
        <AccountFields values={fields} errors={errors} />
        <Button>{t('signUpCompany.submit')}</Button>
      </Form>
      <p className="text-muted mt-6 text-sm">
        {t.rich('haveAccount', { link: (text) => <TextLink to="/sign-in">{text}</TextLink> })}
      </p>
    </AuthCard>
  );
}
