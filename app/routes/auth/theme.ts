import { redirect } from '@remix-run/node';
import { isTheme } from '~/core/theme';
import { safeRedirect } from '~/platform/auth/safe-redirect';
import { preferenceCookie } from '~/platform/http/preference-cookie';
import { withAccess } from '~/routes/with-access.server';

export const loader = withAccess('auth/theme', () => redirect('/'));

/** Keeps the chosen colours in a cookie: they belong to the screen, not to the person. */
export const action = withAccess('auth/theme', async ({ request, context }) => {
  const form = await request.formData();
  const wished = form.get('theme');
  const cookie = preferenceCookie('assay_theme', isTheme(wished) ? wished : 'system', context.services.config.appUrl);
  return redirect(safeRedirect(form.get('next'), '/'), { headers: { 'Set-Cookie': cookie } });
});
