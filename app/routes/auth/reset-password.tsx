import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { beginSession } from '~/features/accounts/begin-session.server';
import { getResetEmail } from '~/features/passwords/get-reset-email.server';
import { resetPasswordSchema } from '~/features/passwords/reset-password.schema';
import { resetPassword } from '~/features/passwords/reset-password.server';
import { actionFailure } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';
import { withAccess } from '~/routes/with-access.server';
import { Button, LinkButton } from '~/ui/button';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { pageTitle } from '~/ui/page-title';
import { AuthCard } from './auth-card';
import { PasswordInput } from './password-input';

/**
 * The address holds the token, so no other site is told it. `no-referrer` would take the Origin from the form's own request,
 * by which it is known to come from here.
 */
export const headers = () => ({ 'Referrer-Policy': 'same-origin' });

export const loader = withAccess('auth/reset-password', async ({ ctx, request, t }) => {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  return { title: t('auth.reset.title'), token, email: (await getResetEmail(ctx, token)) ?? null };
});

export const action = withAccess('auth/reset-password', async ({ ctx, request, context }) => {
  const input = parseForm(resetPasswordSchema, await request.formData());
  if (!input.ok) return actionFailure(input.error);
  const result = await resetPassword(ctx, input.value, context);
  if (!result.ok) return actionFailure(result.error);
  const { userId } = result.value;
  const cookie = await beginSession(context.sessions, userId, context.sessionToken);
  return redirect('/settings?changed', { headers: { 'Set-Cookie': cookie } });
});

export const meta = pageTitle;

/** Takes a new password from whoever holds the link of the mail; a link that is over offers another. */
export default function ResetPassword() {
  const t = useTranslations('auth.reset');
  const { title, token, email } = useLoaderData<typeof loader>();
  const { failure } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  if (email === null) {
    return (
      <AuthCard title={title}>
        <div className="flex flex-col items-start gap-4">
          <Notice tone="warn" title={t('overTitle')}>
            {t('over')}
          </Notice>
          <LinkButton to="/forgot-password">{t('again')}</LinkButton>
        </div>
      </AuthCard>
    );
  }
  return (
    <AuthCard title={title} lead={t('lead', { email })}>
      <Form method="post" reloadDocument className="flex flex-col gap-4">
        <FailureNotice failure={failure} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" autoComplete="username" value={email} />
        <PasswordInput name="password" errors={errors('password')} />
        <Button>{t('submit')}</Button>
      </Form>
    </AuthCard>
  );
}
