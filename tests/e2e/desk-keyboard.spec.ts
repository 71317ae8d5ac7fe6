import type { Locator, Page } from '@playwright/test';
import { expect, PASSWORD, signIn, test } from './support/browser-test';
import { makeOpenJob } from './support/open-job';

const applicant = { npi: '1100020027', legalName: 'Samir Haddad' };
const MOST_TABS = 120;

/** Moves the focus to an element the way a person without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let count = 0; count < MOST_TABS; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard never came there');
}

/** An admin verifies a credential without ever touching the mouse: from signing in to the decision. */
test('the desk verifies a credential with the keyboard only', async ({ site, newVisitor }) => {
  const title = 'Questions after discharge';
  const wish = { locale: 'en' as const, title, npi: '1300060062', legalName: 'Wei Zhang', applicant };
  const job = await makeOpenJob(site, { name: 'keys', ...wish });
  const holder = await newVisitor();
  await signIn(holder, 'applicant@keys.test');
  await stateWithCopy(holder.page);
  const { page } = await newVisitor({ locale: 'en', viewport: { width: 1280, height: 900 } });

  await page.goto('/sign-in');
  await tabTo(page, page.locator('[name="email"]'));
  await page.keyboard.type(job.adminEmail);
  await tabTo(page, page.locator('[name="password"]'));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/admin$/);

  await tabTo(page, page.getByRole('link', { name: applicant.legalName }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: applicant.legalName })).toBeVisible();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Give it back' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText('Agrees').first()).toBeVisible();

  // A key typed into a text is a letter and nothing else.
  await page.keyboard.press('m');
  const name = page.locator('[name="registerName"]');
  await tabTo(page, name);
  await page.keyboard.type('vat');
  await expect(name).toHaveValue('vat');
  await page.keyboard.press('Escape');

  const verify = page.locator('[name="basis"][value="register"]');
  await tabTo(page, page.locator('[name="registerJurisdiction"], [name="attested"]').last());
  await page.keyboard.press('v');
  await expect(verify).toBeFocused();
  await expect(page.getByText(`${applicant.legalName} is verified`)).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${applicant.legalName} is verified`)).toBeVisible();

  await tabTo(page, page.getByRole('link', { name: `Next: ${applicant.legalName}` }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Show/ })).toBeVisible();
  await page.keyboard.press('d');
  await expect(page.getByText('Page 1 of 1')).toBeVisible();
  await expect.poll(() => page.locator('canvas').evaluate(countDarkPixels)).toBeGreaterThan(100);
});

/** States a credential with a copy of one page. */
async function stateWithCopy(page: Page): Promise<void> {
  await page.goto('/expert/credentials/new');
  await page.locator('[name="kind"]').selectOption('us_finra');
  await page.locator('[name="number"]').fill('7654321');
  const buffer = Buffer.from(onePage('BT /F1 24 Tf 40 200 Td (Registered) Tj ET'), 'latin1');
  await page.locator('[name="document"]').setInputFiles({ name: 'us-finra.pdf', mimeType: 'application/pdf', buffer });
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page).toHaveURL(/done=stated/);
}

/** A PDF of one page with this drawing on it. */
function onePage(drawing: string): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return `${text}${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

function countDarkPixels(canvas: SVGElement | HTMLElement): number {
  if (!(canvas instanceof HTMLCanvasElement)) return 0;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 100 && (pixels[at + 3] ?? 0) > 200) dark += 1;
  return dark;
}
