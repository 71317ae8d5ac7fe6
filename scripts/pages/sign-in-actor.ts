/** Signs an account in as a browser does; answers the `Cookie` header of its session. Throws when the site refuses. */
export async function signInActor(siteUrl: string, account: { email: string; password: string }): Promise<string> {
  const answer = await fetch(`${siteUrl}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: siteUrl },
    body: new URLSearchParams(account),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (answer.status !== 302 || cookies.length === 0) throw new Error(`${account.email} could not sign in`);
  return cookies.join('; ');
}
