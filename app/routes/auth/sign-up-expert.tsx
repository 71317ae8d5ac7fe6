import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { listCountries } from '~/i18n/list-countries';
import { signUpExpertSchema } from '~/features/accounts/sign-up.schema';
import { signUpExpert } from '~/features/accounts/sign-up-expert.server';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { parseInput } from '~/core/parse-input';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { Combobox } from '~/ui/combobox';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { pageTitle } from '~/ui/page-title';
import { TextInput } from '~/ui/text-input';
import { AccountFields } from './account-fields';
import { answerSignUp } from './answer-sign-up.server';
import { AuthCard } from './auth-card';
import { TextLink } from './text-link';

export const loader = withAccess('auth/sign-up-expert', ({ t, context }) => ({
  title: t('auth.signUpExpert.title'),
  countries: listCountries(context.locale),
}));

export const action = withAccess('auth/sign-up-expert', async ({ ctx, request, context }) => {
  const form = await request.formData();
  const { locale, timeZone } = context;
  const input = parseInput(signUpExpertSchema, { ...Object.fromEntries(form), locale, timeZone });
  if (!input.ok) return actionFailure(input.error, keptFields(form));
  return answerSignUp(context, '/expert', form, () => signUpExpert(ctx, input.value));
});

export const meta = pageTitle;

export default function SignUpExpert() {
  const t = useTranslations('auth');
  const common = useTranslations('common');
  const { title, countries } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <AuthCard title={title} lead={t('signUpExpert.lead')}>
      <Form method="post" reloadDocument className="flex flex-col gap-4">
        <FailureNotice failure={failure} />
        <TextInput
          label={t('field.legalName')}
          hint={t('field.legalNameHint')}
          name="legalName"
          defaultValue={fields?.['legalName']}
          required
          maxLength={200}
          errors={errors('legalName')}
        />
        <Combobox
          label={t('field.country')}
          name="country"
          defaultValue={fields?.['country']}
          options={countries}
          placeholder={common('choose')}
          required
          errors={errors('country')}
        />
        <AccountFields values={fields} errors={errors} />
        <Button>{t('signUpExpert.submit')}</Button>
      </Form>
      <p className="text-muted mt-6 text-sm">
        {t.rich('haveAccount', { link: (text) => <TextLink to="/sign-in">{text}</TextLink> })}
      </p>
    </AuthCard>
  );
}
