import { expect, it } from 'vitest';
import { useTestDatabase } from '../support/test-database';
import { useTestWeb } from './open-test-web';

const db = useTestDatabase();
const web = useTestWeb(db, { mode: 'production', appUrl: 'https://assay.example', fakes: false });

it.each(['/dev', '/dev/mail', '/dev/clock', '/dev/ui'])('production has no %s', async (path) => {
  expect((await web.newBrowser().get(path)).status).toBe(404);
});

it('production sends nobody to the development pages', async () => {
  expect(await (await web.newBrowser().get('/')).text()).not.toContain('href="/dev"');
});

it('on https the session cookie is Secure and browsers are told to stay on https', async () => {
  const answer = await web.newBrowser().post('/sign-up/company', {
    email: 'o@example.org',
    password: 'three quiet herons',
    displayName: 'O',
    organizationName: 'O',
  });
  expect(answer.status).toBe(302);
  expect(answer.headers.getSetCookie().join()).toMatch(/assay_session=[^;]+;.*Secure/);
  expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
});
