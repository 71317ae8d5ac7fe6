import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { getMyCredential } from '~/features/credentials/get-my-credential.server';
import { supplyInformationSchema } from '~/features/credentials/supply-information.schema';
import { supplyInformation } from '~/features/credentials/supply-information.server';
import { CredentialKindName } from '~/features/credentials/ui/credential-kind-name';
import { CredentialStatusBadge } from '~/features/credentials/ui/credential-status-badge';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { TextInput } from '~/ui/text-input';
import { DocumentInput } from './credential-fields';
import { receiveDocumentForm } from './receive-document-form.server';

export const loader = withAccess('expert/credential', async ({ ctx, params, t }) => {
  const credential = await getMyCredential(ctx, requireId(params['credentialId']));
  if (!credential.ok) throw failureResponse(credential.error);
  return { title: t('expert.credentials.column.credential'), credential: credential.value };
});

export const action = withAccess('expert/credential', async ({ ctx, request, params }) => {
  const credentialId = requireId(params['credentialId']);
  const refused = await receiveDocumentForm(ctx, request, async (fields) => {
    const input = parseInput(supplyInformationSchema, { ...fields, credentialId });
    return input.ok ? supplyInformation(ctx, input.value) : input;
  });
  return refused ?? redirect('/expert/credentials');
});
export const meta = pageTitle;

export default function Credential() {
  const t = useTranslations('expert.credentials');
  const { credential } = useLoaderData<typeof loader>();
  const { id, documentId, documentName, validUntil } = credential;
  const document = documentId && (
    <a href={`/documents/${documentId}`} download>
      {documentName}
    </a>
  );
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <PageHeader
        above={<Link to="/expert/credentials">{t('title')}</Link>}
        title={<CredentialKindName kind={credential.kind} jurisdiction={credential.jurisdiction} />}
      />
      <Card>
        <DescriptionList
          items={[
            { term: t('column.status'), value: <CredentialStatusBadge status={credential.status} /> },
            { term: t('column.since'), value: <DateTime at={credential.since} /> },
            ...(credential.turn ? [{ term: t('column.next'), value: t(`turn.${credential.turn}`) }] : []),
            ...(validUntil ? [{ term: t('validUntil'), value: <DateTime at={validUntil} show="date" /> }] : []),
            { term: t('column.number'), value: credential.numberMasked },
            { term: t('detail.holder'), value: credential.holderName },
            ...(document ? [{ term: t('detail.document'), value: document }] : []),
          ]}
        />
      </Card>
      {credential.status === 'needs_information' && <AnswerForm credential={credential} />}
      {credential.canWithdraw && (
        <Card title={t('detail.withdrawTitle')}>
          <p className="text-muted mb-3 text-sm">{t('detail.withdrawText')}</p>
          <Form method="post" action={`/expert/credentials/${id}/withdraw`}>
            <Button variant="danger">{t('detail.withdraw')}</Button>
          </Form>
        </Card>
      )}
    </div>
  );
}

function AnswerForm({ credential }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'credential'>) {
  const t = useTranslations('expert.credentials');
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <Card title={t('detail.request')}>
      {credential.reasonCode && <p className="font-medium">{t(`reason.${credential.reasonCode}`)}</p>}
      <p className="mb-4 wrap-break-word whitespace-pre-line">{credential.note}</p>
      <Form method="post" encType="multipart/form-data" className="flex flex-col gap-4">
        <FailureNotice failure={failure} />
        <TextInput
          label={t('form.holderName')}
          name="holderName"
          defaultValue={fields?.['holderName'] ?? credential.holderName}
          required
          maxLength={200}
          errors={errors('holderName')}
        />
        <DocumentInput label={t('detail.newDocument')} errors={errors('document')} />
        <div>
          <Button>{t('detail.send')}</Button>
        </div>
      </Form>
    </Card>
  );
}
