import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getViewer } from '~/features/accounts/get-viewer.server';
import { signInSchema } from '~/features/accounts/sign-in.schema';
import { signIn } from '~/features/accounts/sign-in.server';
import { homePath } from '~/features/accounts/viewer';
import { safeRedirect } from '~/platform/auth/safe-redirect';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { pageTitle } from '~/ui/page-title';
import { TextInput } from '~/ui/text-input';
import { AuthCard } from './auth-card';
import { TextLink } from './text-link';

export const loader = withAccess('auth/sign-in', ({ request, t }) => ({
  title: t('auth.signIn.title'),
  next: safeRedirect(new URL(request.url).searchParams.get('next'), ''),
}));

export const action = withAccess('auth/sign-in', async ({ ctx, request, context }) => {
  const form = await request.formData();
  const input = parseForm(signInSchema, form);
  if (!input.ok) return actionFailure(input.error, keptFields(form));
  const result = await signIn(ctx, input.value, context);
  if (!result.ok) return actionFailure(result.error, keptFields(form));
  const { userId, cookie } = result.value;
  const viewer = await getViewer(ctx.db, userId);
  const target = safeRedirect(form.get('next'), viewer ? homePath(viewer) : '/');
  return redirect(target, { headers: { 'Set-Cookie': cookie } });
});

export const meta = pageTitle;

export default function SignIn() {
  const t = useTranslations('auth');
  const { title, next } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <AuthCard title={title} lead={t('signIn.lead')}>
      <Form method="post" reloadDocument className="flex flex-col gap-4">
        <FailureNotice failure={failure} />
        <input type="hidden" name="next" value={next} />
        <TextInput
          label={t('field.email')}
          name="email"
          defaultValue={fields?.['email']}
          type="email"
          autoComplete="username"
          required
          errors={errors('email')}
        />
        <TextInput
          label={t('field.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          errors={errors('password')}
        />
        <p className="-mt-2 text-sm">
          <TextLink to="/forgot-password">{t('forgot.link')}</TextLink>
        </p>
        <Button>{t('signIn.submit')}</Button>
      </Form>
      <p className="text-muted mt-6 text-sm">
        {t.rich('signIn.noAccount', {
          expert: (text) => <TextLink to="/sign-up/expert">{text}</TextLink>,
          company: (text) => <TextLink to="/sign-up/company">{text}</TextLink>,
        })}
      </p>
    </AuthCard>
  );
}
