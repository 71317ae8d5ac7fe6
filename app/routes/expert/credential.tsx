import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { findCredentialKind } from '~/features/catalogue/catalogue';
import { loadCatalogue } from '~/features/catalogue/load-catalogue.server';
import { getMyCredential } from '~/features/credentials/get-my-credential.server';
import { supplyInformationSchema } from '~/features/credentials/supply-information.schema';
import { supplyInformation } from '~/features/credentials/supply-information.server';
import { useCredentialTitle } from '~/features/credentials/ui/credential-kind-name';
import { writeToDeskSchema } from '~/features/credentials/write-to-desk.schema';
import { writeToDesk } from '~/features/credentials/write-to-desk.server';
import { MessageThread } from '~/features/credentials/ui/message-thread';
import { CredentialStatusBadge } from '~/features/credentials/ui/credential-status-badge';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { TextArea } from '~/ui/text-area';
import { TextInput } from '~/ui/text-input';
import { CredentialFacts } from './credential-facts';
import { DocumentField } from './credential-fields';
import { CredentialStanding } from './credential-standing';
import { receiveDocumentForm } from './receive-document-form.server';
import { WithdrawQuestion } from './withdraw-question';
import { credentialsAfter } from './credentials-done';

export const loader = withAccess('expert/credential', async ({ ctx, params, context, t }) => {
  const credential = await getMyCredential(ctx, requireId(params['credentialId']));
  if (!credential.ok) throw failureResponse(credential.error);
  const kind = findCredentialKind(await loadCatalogue(ctx.db), credential.value.kind);
  return {
    title: kind?.name[context.locale] ?? t('credentials.credentialsTitle'),
    credential: credential.value,
    supportEmail: context.services.config.supportEmail,
    badgeWords: { title: t('badges.title'), lead: t('badges.lead'), add: t('badges.add') },
  };
});

export const action = withAccess('expert/credential', async ({ ctx, request, params }) => {
  const credentialId = requireId(params['credentialId']);
  let deed: 'answered' | 'written' = 'answered';
  const refused = await receiveDocumentForm(ctx, request, async (fields) => {
    if (fields['intent'] === 'write') {
      deed = 'written';
      const message = parseInput(writeToDeskSchema, { ...fields, credentialId });
      return message.ok ? writeToDesk(ctx, message.value) : message;
    }
    const input = parseInput(supplyInformationSchema, { ...fields, credentialId });
    return input.ok ? supplyInformation(ctx, input.value) : input;
  });
  return refused ?? redirect(credentialsAfter(deed));
});
export const meta = pageTitle;

/** Also after a refusal: the desk may have decided meanwhile. */
export const shouldRevalidate = () => true;

/** One credential: where it stands and why, what is asked, what is kept, and the way to take it back. */
export default function Credential() {
  const t = useTranslations('credentials');
  const name = useCredentialTitle();
  const { credential, supportEmail } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/expert/credentials', text: t('title') }]} />}
        title={name(credential.kind, credential.jurisdiction)}
        badges={<CredentialStatusBadge status={credential.status} />}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        <CredentialStanding credential={credential} supportEmail={supportEmail} />
        {credential.status === 'needs_information' && <AnswerForm holderName={credential.holderName} />}
        {credential.canWriteToDesk && <WriteForm isSuspended={credential.status === 'suspended'} />}
        <MessageThread messages={credential.messages} reader="holder" />
        <CredentialFacts credential={credential} />
        {credential.canWithdraw && <BadgeLink credentialId={credential.id} />}
        {credential.canWithdraw && <WithdrawQuestion credential={credential} />}
      </div>
    </>
  );
}

function BadgeLink({ credentialId }: { credentialId: string }) {
  const { badgeWords } = useLoaderData<typeof loader>();
  return (
    <Card title={badgeWords.title}>
      <p className="text-muted mb-3 max-w-prose">{badgeWords.lead}</p>
      <Link to={`/expert/credentials/${credentialId}/badge`}>{badgeWords.add}</Link>
    </Card>
  );
}

/** The way to the desk of whoever holds what lapses, has lapsed or is suspended. */
function WriteForm({ isSuspended }: { isSuspended: boolean }) {
  const t = useTranslations('credentials');
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <Card title={t(isSuspended ? 'write.suspended' : 'write.renew')}>
      <p className="text-muted mb-3 max-w-prose">{t('write.lead')}</p>
      <Form method="post" encType="multipart/form-data" className="flex flex-col gap-4">
        <FailureNotice failure={failure} />
        <input type="hidden" name="intent" value="write" />
        <TextArea
          label={t('write.message')}
          name="body"
          rows={3}
          optional
          maxLength={2000}
          defaultValue={fields?.['body']}
          errors={errors('body')}
        />
        <DocumentField label={t('write.document')} errors={errors('document')} />
        <div>
          <Button>{t('write.send')}</Button>
        </div>
      </Form>
    </Card>
  );
}

function AnswerForm({ holderName }: { holderName: string }) {
  const t = useTranslations('credentials');
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <Card title={t('detail.request')}>
      <Form method="post" encType="multipart/form-data" className="flex flex-col gap-4">
        <FailureNotice failure={failure} />
        <TextInput
          label={t('form.holderName')}
          hint={t('form.holderNameHint')}
          name="holderName"
          defaultValue={fields?.['holderName'] ?? holderName}
          required
          maxLength={200}
          errors={errors('holderName')}
        />
        <TextArea
          label={t('thread.answer')}
          name="body"
          rows={3}
          optional
          maxLength={2000}
          defaultValue={fields?.['body']}
          errors={errors('body')}
        />
        <DocumentField label={t('detail.newDocument')} errors={errors('document')} />
        <div>
          <Button>{t('detail.send')}</Button>
        </div>
      </Form>
    </Card>
  );
}
