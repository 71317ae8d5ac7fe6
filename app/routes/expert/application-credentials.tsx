import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { getLegalName } from '~/features/accounts/get-legal-name.server';
import { kindsForWork } from '~/features/applications/steps-of-application';
import { useGapText } from '~/features/applications/ui/use-gap-text';
import { listStateableKinds } from '~/features/catalogue/list-stateable-kinds';
import { loadCatalogue } from '~/features/catalogue/load-catalogue.server';
import { listMyCredentials, type MyCredential } from '~/features/credentials/list-my-credentials.server';
import { submitCredentialSchema } from '~/features/credentials/submit-credential.schema';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { useCredentialTitle } from '~/features/credentials/ui/credential-kind-name';
import { CredentialStatusBadge } from '~/features/credentials/ui/credential-status-badge';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DoneNotice } from '~/ui/done-notice';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { pageTitle } from '~/ui/page-title';
import { AddMore, GoOn } from './add-more';
import { ApplicationFrame } from './application-frame';
import { applicationPath } from './application-path';
import { CredentialFields } from './credential-fields';
import { loadApplicationFlow } from './load-application-flow.server';
import { readSpecialties } from './read-specialties';
import { receiveDocumentForm } from './receive-document-form.server';

export const loader = withAccess('expert/application-credentials', async ({ ctx, context, t }) => {
  const { saved, states, gaps } = await loadApplicationFlow(ctx);
  const choices = listStateableKinds(await loadCatalogue(ctx.db), context.locale);
  const credentials = await listMyCredentials(ctx);
  return {
    title: t('application.step.credentials'),
    states,
    gaps: gaps.filter(({ step }) => step === 'credentials'),
    hasWork: saved.work !== undefined,
    choices: { ...choices, kinds: kindsForWork(choices.kinds, saved.work) },
    credentials: credentials.filter(({ status }) => status !== 'withdrawn' && status !== 'superseded'),
    holderName: await getLegalName(ctx),
    supportEmail: context.services.config.supportEmail,
  };
});

export const action = withAccess('expert/application-credentials', async ({ ctx, request }) => {
  const refused = await receiveDocumentForm(ctx, request, async (fields) => {
    const schema = submitCredentialSchema(await loadCatalogue(ctx.db));
    const input = parseInput(schema, { ...fields, specialties: readSpecialties(fields) });
    return input.ok ? submitCredential(ctx, input.value) : input;
  });
  return refused ?? redirect(`${applicationPath('credentials')}?added`);
});

export const meta = pageTitle;

export default function ApplicationCredentials() {
  const t = useTranslations('application.credentials');
  const gapText = useGapText();
  const { states, gaps, credentials } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  const { search, key } = useLocation();
  return (
    <ApplicationFrame page="credentials" states={states} lead={t('lead')}>
      {!failure && search === '?added' && <DoneNotice of={key}>{t('added')}</DoneNotice>}
      <Card title={t('stated')}>
        {credentials.length === 0 && <p className="text-muted">{t('none')}</p>}
        <ul className="divide-line divide-y empty:hidden">
          {credentials.map((credential) => (
            <StatedCredential key={credential.id} credential={credential} />
          ))}
        </ul>
        {gaps.length > 0 && (
          <ul className="text-warn mt-3 flex flex-col gap-1 text-sm">
            {gaps.map((gap) => (
              <li key={gap.subject}>{gapText(gap)}</li>
            ))}
          </ul>
        )}
      </Card>
      {/* Drawn anew once something was added; a refused form keeps its file. */}
      <AddCredential key={credentials.length} />
      <GoOn page="credentials" isDone={states.credentials === 'done'} />
    </ApplicationFrame>
  );
}

function StatedCredential({ credential }: { credential: MyCredential }) {
  const name = useCredentialTitle();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <Link to={`/expert/credentials/${credential.id}`} className="min-w-0 font-medium hover:underline">
        {name(credential.kind, credential.jurisdiction)}
      </Link>
      <CredentialStatusBadge status={credential.status} />
    </li>
  );
}

function AddCredential() {
  const t = useTranslations('application.credentials');
  const form = useTranslations('credentials.form');
  const { choices, credentials, holderName, hasWork, supportEmail, states } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <AddMore
      title={credentials.length === 0 ? t('add') : t('addAnother')}
      isOpen={failure !== undefined || states.credentials === 'missing'}
    >
      <Form method="post" encType="multipart/form-data" className="flex flex-col gap-5">
        <FailureNotice failure={failure}>
          {failure?.code === 'numberOnAnotherAccount' && (
            <p>{form.rich('numberIsMine', { mail: () => <a href={`mailto:${supportEmail}`}>{supportEmail}</a> })}</p>
          )}
        </FailureNotice>
        <p className="text-muted text-sm">
          {form('lead')} {hasWork && t('onlyChosen')}{' '}
          {hasWork && <Link to={applicationPath('work')}>{t('change')}</Link>}
        </p>
        <CredentialFields choices={choices} values={{ holderName, ...fields }} errors={errors} />
        <div>
          <Button variant={credentials.length === 0 ? 'primary' : 'secondary'}>{t('submit')}</Button>
        </div>
      </Form>
    </AddMore>
  );
}
