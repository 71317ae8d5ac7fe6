import { redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { decideCredentialSchema } from '~/features/credentials/decide-credential.schema';
import { decideCredential } from '~/features/credentials/decide-credential.server';
import { getCredentialForReview } from '~/features/credentials/get-credential-for-review.server';
import { lookUpCredential } from '~/features/credentials/look-up-credential.server';
import { parseInput } from '~/core/parse-input';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { FailureNotice } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { CheckHistory } from './check-history';
import { ClaimCard } from './claim-card';
import { DecisionForms } from './decision-forms';
import { RegisterCard } from './register-card';

export const loader = withAccess('admin/credential', async ({ ctx, params }) => {
  const review = await getCredentialForReview(ctx, requireId(params['credentialId']));
  if (!review.ok) throw failureResponse(review.error);
  return { title: review.value.holderName, review: review.value };
});

export const action = withAccess('admin/credential', async ({ ctx, request, params }) => {
  const credentialId = requireId(params['credentialId']);
  const fields = Object.fromEntries(await request.formData());
  if (fields['intent'] === 'lookUp') {
    const asked = await lookUpCredential(ctx, { credentialId });
    return asked.ok ? redirect(`/admin/credentials/${credentialId}`) : actionFailure(asked.error);
  }
  const input = parseInput(decideCredentialSchema, { ...fields, credentialId });
  if (!input.ok) return actionFailure(input.error);
  const decided = await decideCredential(ctx, input.value);
  return decided.ok ? redirect(`/admin/credentials/${credentialId}`) : actionFailure(decided.error);
});
export const meta = pageTitle;

export default function CredentialReview() {
  const t = useTranslations('admin.credential');
  const { title, review } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  return (
    <>
      <PageHeader above={<Link to="/admin">{t('back')}</Link>} title={title} />
      <div className="flex flex-col gap-5">
        <FailureNotice failure={failure} />
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <ClaimCard review={review} />
          <RegisterCard review={review} />
        </div>
        <DecisionForms review={review} failure={failure} />
        <CheckHistory history={review.history} />
      </div>
    </>
  );
}
