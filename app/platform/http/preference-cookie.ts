const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** A `Set-Cookie` value that keeps a harmless preference for a year. */
export function preferenceCookie(name: string, value: string, appUrl: string): string {
  const secure = appUrl.startsWith('https:') ? '; Secure' : '';
  return `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly${secure}`;
}
