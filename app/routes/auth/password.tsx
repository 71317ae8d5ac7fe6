import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { beginSession } from '~/features/accounts/begin-session.server';
import { changePasswordSchema } from '~/features/passwords/change-password.schema';
import { changePassword } from '~/features/passwords/change-password.server';
import { actionFailure } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { TextInput } from '~/ui/text-input';
import { PasswordInput } from './password-input';
import { TextLink } from './text-link';

export const loader = withAccess('auth/password', ({ t, viewer }) => ({
  title: t('auth.password.title'),
  email: viewer.email,
}));

export const action = withAccess('auth/password', async ({ ctx, request, viewer, context }) => {
  const input = parseForm(changePasswordSchema, await request.formData());
  if (!input.ok) return actionFailure(input.error);
  const result = await changePassword(ctx, viewer.userId, input.value, context);
  if (!result.ok) return actionFailure(result.error);
  const cookie = await beginSession(context.sessions, viewer.userId, context.sessionToken);
  return redirect('/settings?changed', { headers: { 'Set-Cookie': cookie } });
});

export const meta = pageTitle;

export default function Password() {
  const t = useTranslations('auth');
  const { title, email } = useLoaderData<typeof loader>();
  const { failure } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/settings', text: t('settings.title') }]} />}
        title={title}
        lead={t('password.lead')}
      />
      <div className="max-w-xl">
        <Card>
          <Form method="post" reloadDocument className="flex flex-col gap-5">
            <FailureNotice failure={failure} />
            <input type="hidden" autoComplete="username" value={email} />
            <TextInput
              label={t('password.current')}
              hint={<TextLink to="/forgot-password">{t('forgot.link')}</TextLink>}
              name="currentPassword"
              type="password"
              autoComplete="current-password"
              required
              errors={errors('currentPassword')}
            />
            <PasswordInput name="newPassword" label={t('password.next')} errors={errors('newPassword')} />
            <div>
              <Button>{t('password.submit')}</Button>
            </div>
          </Form>
        </Card>
      </div>
    </>
  );
}
