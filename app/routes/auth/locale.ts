import { redirect } from '@remix-run/node';
import { defaultLocale, isLocale } from '~/core/locale';
import { setLocale } from '~/features/accounts/set-locale.server';
import { safeRedirect } from '~/platform/auth/safe-redirect';
import { preferenceCookie } from '~/platform/http/preference-cookie';
import { withAccess } from '~/routes/with-access.server';

export const loader = withAccess('auth/locale', () => redirect('/'));

/** Keeps the chosen language in a cookie and, for who is signed in, with the account. */
export const action = withAccess('auth/locale', async ({ ctx, request, viewer, context }) => {
  const form = await request.formData();
  const wished = form.get('locale');
  const { mode, appUrl } = context.services.config;
  const pseudo = wished === 'pseudo' && mode !== 'production';
  const locale = isLocale(wished) ? wished : defaultLocale;
  if (viewer && !pseudo) await setLocale(ctx, viewer.userId, locale);
  const cookie = preferenceCookie('assay_locale', pseudo ? 'pseudo' : locale, appUrl);
  return redirect(safeRedirect(form.get('next'), '/'), { headers: { 'Set-Cookie': cookie } });
});
