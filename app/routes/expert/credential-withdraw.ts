import { redirect } from '@remix-run/node';
import { withdrawCredential } from '~/features/credentials/withdraw-credential.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';

export const loader = withAccess('expert/credential-withdraw', () => redirect('/expert/credentials'));

export const action = withAccess('expert/credential-withdraw', async ({ ctx, params }) => {
  const result = await withdrawCredential(ctx, { credentialId: requireId(params['credentialId']) });
  if (!result.ok) throw failureResponse(result.error);
  return redirect('/expert/credentials');
});
