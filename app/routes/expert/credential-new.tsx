import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { getLegalName } from '~/features/accounts/get-legal-name.server';
import { listStateableKinds } from '~/features/catalogue/list-stateable-kinds';
import { loadCatalogue } from '~/features/catalogue/load-catalogue.server';
import { submitCredentialSchema } from '~/features/credentials/submit-credential.schema';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { CredentialFields } from './credential-fields';
import { readSpecialties } from './read-specialties';
import { receiveDocumentForm } from './receive-document-form.server';
import { credentialsAfter } from './credentials-done';

export const loader = withAccess('expert/credential-new', async ({ ctx, context, t }) => ({
  title: t('credentials.form.title'),
  choices: listStateableKinds(await loadCatalogue(ctx.db), context.locale),
  holderName: await getLegalName(ctx),
  supportEmail: context.services.config.supportEmail,
}));

export const action = withAccess('expert/credential-new', async ({ ctx, request }) => {
  const refused = await receiveDocumentForm(ctx, request, async (fields) => {
    const schema = submitCredentialSchema(await loadCatalogue(ctx.db));
    const input = parseInput(schema, { ...fields, specialties: readSpecialties(fields) });
    return input.ok ? submitCredential(ctx, input.value) : input;
  });
  return refused ?? redirect(credentialsAfter('stated'));
});
export const meta = pageTitle;

export default function CredentialNew() {
  const t = useTranslations('credentials');
  const { title, choices, holderName, supportEmail } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/expert/credentials', text: t('title') }]} />}
        title={title}
        lead={t('form.lead')}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,40rem)_minmax(14rem,1fr)]">
        <Card>
          <Form method="post" encType="multipart/form-data" className="flex flex-col gap-5">
            <FailureNotice failure={failure}>
              {failure?.code === 'numberOnAnotherAccount' && (
                <p>
                  {t.rich('form.numberIsMine', {
                    mail: () => <a href={`mailto:${supportEmail}`}>{supportEmail}</a>,
                  })}
                </p>
              )}
            </FailureNotice>
            <CredentialFields choices={choices} values={{ holderName, ...fields }} errors={errors} />
            <div>
              <Button>{t('form.submit')}</Button>
            </div>
          </Form>
        </Card>
        <section aria-labelledby="afterwards" className="text-sm">
          <h2 id="afterwards" className="mb-2 text-base font-semibold">
            {t('form.afterwards')}
          </h2>
          <ol className="text-muted flex list-decimal flex-col gap-2 ps-5">
            {(['thenForm', 'thenLook', 'thenAsk', 'thenMail'] as const).map((key) => (
              <li key={key}>{t(`form.${key}`)}</li>
            ))}
          </ol>
        </section>
      </div>
    </>
  );
}
