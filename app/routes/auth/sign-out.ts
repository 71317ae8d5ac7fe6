import { redirect } from '@remix-run/node';
import { endSession } from '~/features/accounts/end-session.server';
import { withAccess } from '~/routes/with-access.server';

/** Nothing to see: an address typed by hand leads home. */
export const loader = withAccess('auth/sign-out', () => redirect('/'));

export const action = withAccess('auth/sign-out', async ({ context }) => {
  const cookie = await endSession(context.sessions, context.sessionToken);
  return redirect('/', { headers: { 'Set-Cookie': cookie } });
});
