import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getKind } from '~/features/catalogue/get-kind.server';
import { kindFormOf } from '~/features/catalogue/kind-form';
import { KindFormFields } from '~/features/catalogue/ui/kind-form-fields';
import { failureResponse } from '~/platform/http/failure-response';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { FailureNotice } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { saveKind } from './save-kind.server';
import { useKindErrors } from './use-kind-errors';

export const loader = withAccess('admin/kind-edit', async ({ ctx, params, t, context }) => {
  const kind = await getKind(ctx, params['kindCode'] ?? '');
  if (!kind.ok) throw failureResponse(kind.error);
  const { code, draft, current, versions } = kind.value;
  const from = draft ?? current ?? versions[0];
  if (!from) throw new Error('a kind has a version');
  return {
    title: t('catalogue.editTitle', { name: from.definition.name[context.locale] }),
    code,
    name: from.definition.name[context.locale],
    form: kindFormOf(from.definition),
  };
});

export const action = withAccess('admin/kind-edit', async ({ ctx, request, params }) => {
  const kind = await getKind(ctx, params['kindCode'] ?? '');
  if (!kind.ok) throw failureResponse(kind.error);
  return saveKind(ctx, request, kind.value);
});
export const meta = pageTitle;

/** The next version of a kind, as a draft. */
export default function KindEdit() {
  const t = useTranslations('catalogue');
  const { title, code, name, form } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            items={[
              { to: '/admin/catalogue', text: t('title') },
              { to: `/admin/catalogue/kinds/${code}`, text: name },
            ]}
          />
        }
        title={title}
        lead={t('editLead')}
      />
      <Form method="post" className="flex max-w-3xl flex-col gap-5">
        <FailureNotice failure={failure} />
        <KindFormFields form={fields ?? form} errorsOf={useKindErrors(failure)} />
        <div>
          <Button>{t('saveDraft')}</Button>
        </div>
      </Form>
    </>
  );
}
