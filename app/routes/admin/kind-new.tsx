import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { kindDomains } from '~/features/catalogue/credential-kind';
import type { KindForm } from '~/features/catalogue/kind-form';
import { KindFormFields } from '~/features/catalogue/ui/kind-form-fields';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { FailureNotice } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { TextInput } from '~/ui/text-input';
import { saveKind } from './save-kind.server';
import { useKindErrors } from './use-kind-errors';

export const loader = withAccess('admin/kind-new', ({ request, t }) => {
  const query = new URL(request.url).searchParams;
  const form: KindForm = {
    general: query.has('general') ? 'yes' : 'no',
    domain: z.enum(kindDomains).catch('medicine').parse(query.get('domain')),
    'numberRule.rule': 'pattern',
    expires: 'sometimes',
    'evidence.licenceCopy': 'on',
    'verifiedBy.desk': 'on',
    reverifyEveryDays: '365',
    checkMaxAgeDays: '120',
  };
  return { title: t('catalogue.newTitle'), form };
});

export const action = withAccess('admin/kind-new', ({ ctx, request }) => saveKind(ctx, request, null));
export const meta = pageTitle;

/** A kind of credential nobody could state before. */
export default function KindNew() {
  const t = useTranslations('catalogue');
  const { title, form: blank } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errorsOf = useKindErrors(failure);
  const form = fields ?? blank;
  const isGeneral = form['general'] === 'yes';
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/admin/catalogue', text: t('title') }]} />}
        title={title}
        lead={t('newLead')}
      />
      <Form key={form['general']} method="post" className="flex max-w-3xl flex-col gap-5">
        <FailureNotice failure={failure} />
        <p>
          {t(isGeneral ? 'isGeneral' : 'isStated')}{' '}
          <Link to={isGeneral ? '/admin/catalogue/new' : '/admin/catalogue/new?general'}>
            {t(isGeneral ? 'toStated' : 'toGeneral')}
          </Link>
        </p>
        <TextInput
          label={t('field.code')}
          hint={t('hint.code')}
          name="code"
          defaultValue={form['code']}
          required
          maxLength={61}
          spellCheck={false}
          errors={errorsOf('code')}
        />
        <KindFormFields form={form} errorsOf={errorsOf} />
        <div>
          <Button>{t('saveDraft')}</Button>
        </div>
      </Form>
    </>
  );
}
