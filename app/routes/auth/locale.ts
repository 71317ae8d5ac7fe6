import { redirect } from '@remix-run/node';
import { defaultLocale, isLocale } from '~/core/locale';
import { setLocale } from '~/features/accounts/set-locale.server';
import { safeRedirect } from '~/platform/auth/safe-redirect';
import { withAccess } from '~/routes/with-access.server';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

export const loader = withAccess('auth/locale', () => redirect('/'));

/** Keeps the chosen language in a cookie and, for who is signed in, with the account. */
export const action = withAccess('auth/locale', async ({ ctx, request, viewer, context }) => {
  const form = await request.formData();
  const wished = form.get('locale');
  const locale = isLocale(wished) ? wished : defaultLocale;
  if (viewer) await setLocale(ctx, viewer.userId, locale);
  const secure = context.services.config.appUrl.startsWith('https:') ? '; Secure' : '';
  const cookie = `assay_locale=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly${secure}`;
  return redirect(safeRedirect(form.get('next'), '/'), { headers: { 'Set-Cookie': cookie } });
});
