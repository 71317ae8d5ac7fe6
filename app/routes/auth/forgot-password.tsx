import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { requestResetSchema } from '~/features/passwords/request-reset.schema';
import { requestReset } from '~/features/passwords/request-reset.server';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';
import { withAccess } from '~/routes/with-access.server';
import { Button, LinkButton } from '~/ui/button';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { pageTitle } from '~/ui/page-title';
import { TextInput } from '~/ui/text-input';
import { AuthCard } from './auth-card';
import { TextLink } from './text-link';

export const loader = withAccess('auth/forgot-password', ({ request, t, context, viewer }) => {
  const { mode, smtpUrl } = context.services.config;
  return {
    title: t('auth.forgot.title'),
    email: viewer?.email ?? '',
    isSent: new URL(request.url).searchParams.has('sent'),
    hasOutbox: mode !== 'production' && smtpUrl === undefined,
  };
});

export const action = withAccess('auth/forgot-password', async ({ ctx, request, context }) => {
  const form = await request.formData();
  const input = parseForm(requestResetSchema, form);
  if (!input.ok) return actionFailure(input.error, keptFields(form));
  const result = await requestReset(ctx, input.value, context);
  if (!result.ok) return actionFailure(result.error, keptFields(form));
  return redirect('/forgot-password?sent');
});

export const meta = pageTitle;

/** Asks where to send the link; says the same whether an account has the address or not. */
export default function ForgotPassword() {
  const t = useTranslations('auth');
  const { title, isSent } = useLoaderData<typeof loader>();
  return (
    <AuthCard title={title} lead={t('forgot.lead')}>
      {isSent ? <Sent /> : <AddressForm />}
      <p className="text-muted mt-6 text-sm">
        <TextLink to="/sign-in">{t('signIn.title')}</TextLink>
      </p>
    </AuthCard>
  );
}

function AddressForm() {
  const t = useTranslations('auth');
  const { email } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <Form method="post" reloadDocument className="flex flex-col gap-4">
      <FailureNotice failure={failure} />
      <TextInput
        label={t('field.email')}
        name="email"
        defaultValue={fields?.['email'] ?? email}
        type="email"
        autoComplete="username"
        required
        errors={errors('email')}
      />
      <Button>{t('forgot.submit')}</Button>
    </Form>
  );
}

function Sent() {
  const t = useTranslations('auth.forgot');
  const { hasOutbox } = useLoaderData<typeof loader>();
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="good" title={t('sentTitle')}>
        {t('sent')}
      </Notice>
      <p className="text-muted text-sm">{t('notArrived')}</p>
      <div className="flex flex-wrap gap-2">
        <LinkButton to="/forgot-password" variant="secondary">
          {t('again')}
        </LinkButton>
        {hasOutbox && (
          <LinkButton to="/dev/mail" variant="quiet">
            {t('outbox')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
