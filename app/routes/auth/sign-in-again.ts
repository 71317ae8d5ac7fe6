import { redirect } from '@remix-run/node';
import { signInSchema } from '~/features/accounts/sign-in.schema';
import { signIn } from '~/features/accounts/sign-in.server';
import { failureResponse } from '~/platform/http/failure-response';
import { readJson } from '~/platform/http/read-json.server';
import { withAccess } from '~/routes/with-access.server';

/** Nothing to see: an address typed by hand leads to the page. */
export const loader = withAccess('auth/sign-in-again', () => redirect('/sign-in'));

/** Signs in without leaving the page whose session has ended; the answer says who, for that page to tell its own reader apart. */
export const action = withAccess('auth/sign-in-again', async ({ ctx, request, context }) => {
  const input = await readJson(request, signInSchema);
  if (!input.ok) return failureResponse(input.error);
  const result = await signIn(ctx, input.value, context);
  if (!result.ok) return failureResponse(result.error);
  const { userId, cookie } = result.value;
  return Response.json({ userId }, { headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } });
});
