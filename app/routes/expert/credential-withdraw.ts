import { redirect } from '@remix-run/node';
import { getMyCredential } from '~/features/credentials/get-my-credential.server';
import { withdrawCredential } from '~/features/credentials/withdraw-credential.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { credentialsAfter } from './credentials-done';

/** Who comes here by a link instead of the button is shown the credential. */
export const loader = withAccess('expert/credential-withdraw', async ({ ctx, params }) => {
  const credential = await getMyCredential(ctx, requireId(params['credentialId']));
  if (!credential.ok) throw failureResponse(credential.error);
  return redirect(`/expert/credentials/${credential.value.id}`);
});

export const action = withAccess('expert/credential-withdraw', async ({ ctx, params }) => {
  const result = await withdrawCredential(ctx, { credentialId: requireId(params['credentialId']) });
  if (!result.ok) throw failureResponse(result.error);
  return redirect(credentialsAfter('withdrawn'));
});
