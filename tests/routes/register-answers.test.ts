import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { nyAttorneyHandlers } from '~/platform/fakes/ny-attorneys/ny-attorney-handlers.server';
import { nppesHandlers } from '~/platform/fakes/nppes/nppes-handlers.server';
import { makeExpert } from '../features/credentials/credential-fixtures';
import { useTestDatabase } from '../support/test-database';
import { testServices } from '../support/test-services';
import { makeAdmin, useTestWeb, type TestBrowser } from './open-test-web';

const db = useTestDatabase();
const web = useTestWeb(db);
const { config, registers } = testServices();
registers.timeoutMs = 200;
const outside = setupServer(...nppesHandlers(config.nppesUrl), ...nyAttorneyHandlers(config.nyAttorneysUrl));
beforeAll(() =>
  outside.listen({
    onUnhandledRequest: (request, print) => {
      if (new URL(request.url).hostname !== 'localhost') print.error();
    },
  }),
);
afterAll(() => outside.close());

let admin: TestBrowser;
beforeAll(async () => {
  admin = web.newBrowser();
  const account = { email: 'desk@example.org', password: 'three quiet herons at dusk', displayName: 'Ada Desk' };
  await admin.post('/sign-up/expert', { ...account, legalName: 'Ada Desk', country: 'US' });
  await makeAdmin(db, account.email);
});

/** What the page of a credential says, in words alone, once the admin pressed the button. */
async function readAfterAsking(kind: string, number: string, holderName: string, language = 'en'): Promise<string> {
  const expert = await makeExpert(db, holderName);
  const jurisdiction = kind === 'us_attorney_ny' ? 'US-NY' : 'US';
  const stated = { kind, jurisdiction, number, holderName, expiresOn: null, documentId: null };
  const page = `/admin/credentials/${expectOk(await submitCredential(expert, stated)).credentialId}`;
  expect((await admin.post(page, { intent: 'lookUp' })).status).toBe(302);
  await admin.post('/locale', { locale: language, next: page });
  const html = await (await admin.get(page)).text();
  await admin.post('/locale', { locale: 'en', next: page });
  const words = html.replace(/<script[^]*?<\/script>/g, '').replace(/<!--.*?-->/g, '');
  return words
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ');
}

describe('the register card of the desk', () => {
  it.each([
    ['found', '1508869488', 'Mei Tanaka', 'Name Mei Tanaka As stated with the credential MEI TANAKA Agrees'],
    ['not found', '1245319599', 'Nobody Known', 'was asked and does not know this number'],
    ['another name', '1100010010', 'John Miller', 'HELEN VARGA Differs'],
    ['deactivated', '1800160164', 'George Ableman', 'not in force: CMS deactivated NPI. The provider can no longer'],
    ['429', '1100990013', 'Any One', 'could not be asked (too many questions)'],
    ['HTML', '1100990021', 'Any Two', 'could not be asked (an answer that could not be read)'],
    ['partial JSON', '1100990039', 'Any Three', 'could not be asked (an answer that was not complete)'],
    ['a time-out', '1100990047', 'Any Four', 'could not be asked (no answer in time)'],
  ])('says what NPPES answered: %s', async (_what, number, holderName, sentence) => {
    const text = await readAfterAsking('us_physician', number, holderName);
    expect(text).toContain(sentence);
    expect(text).toContain('Ask NPPES again');
  });

  it.each([
    [
      '9000011',
      'Elena Marchetti',
      'Currently registered Agrees Holder a person Attorney Agrees Admitted – 2009 Not stated',
    ],
    ['9000066', 'Viktor Lebedev', 'not in force: Suspended, currently registered'],
    ['9000147', 'Nadia Khoury', 'Registration under review Cannot tell'],
    ['9000022', '王小明', 'Compared by how the characters are read. A person must look. XIAOMING WANG Similar'],
    ['9900035', 'Any Five', 'could not be asked (an answer that was not complete)'],
  ])('says what New York’s register answered about %s', async (number, holderName, sentence) => {
    const text = await readAfterAsking('us_attorney_ny', number, holderName);
    expect(text).toContain(sentence);
    expect(text).toContain('Ask the New York register again');
  });

  it('says it in Chinese, and that a register which keeps failing is left alone', async () => {
    for (let round = 0; round < 5; round += 1) registers.circuits.end('nyAttorneys', false);
    const text = await readAfterAsking('us_attorney_ny', '9000033', 'Sean O’Donnell', 'zh-CN');
    expect(text).toContain('无法查询登记机构（连续多次失败，一分钟内暂停查询）');
    registers.circuits.end('nyAttorneys', true);
  });
});
