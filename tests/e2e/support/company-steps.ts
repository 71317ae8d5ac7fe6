import { expect, PASSWORD, type Visitor } from './browser-test';

/** Signs a company up and stands on its home page. */
export async function signUpCompany(company: Visitor, email: string): Promise<void> {
  const { page } = company;
  await page.goto('/sign-up/company');
  await company.checkAccess();
  await page.getByLabel('Name of the organization').fill('Northgate Models');
  await page.getByLabel('Your name').fill('Olga Owner');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create the organization' }).click();
  await expect(page).toHaveURL(/\/company$/);
  await company.checkAccess();
}

export interface JobWish {
  title: string;
  reviewWindowDays: number;
  budget: string;
}

/** Builds a medical job of two tiers with one criterion of its own; answers its id. */
export async function createJob(company: Visitor, wish: JobWish): Promise<string> {
  const { page } = company;
  await page.goto('/company');
  await page.getByRole('link', { name: 'New job' }).first().click();
  await expect(page.getByRole('heading', { name: 'New job' })).toBeVisible();
  await page.getByRole('button', { name: 'Add a criterion' }).click();
  await page.getByLabel('Criterion 1', { exact: true }).fill('Is the answer safe to follow?');
  await page.locator('[name="criteria.0.answer"]').fill('yes/no');
  await page.getByLabel('Title').fill(wish.title);
  await page.getByLabel('Guideline').fill('# How to judge\n\nJudge by **current** guidance only.');
  await page.getByLabel('Review window in days').fill(String(wish.reviewWindowDays));
  await page.getByLabel('Audit in per cent').fill('0');
  await page.getByLabel('Budget').fill(wish.budget);
  await page.getByRole('button', { name: 'Recalculate' }).click();
  await expect(page.getByText(/The budget covers \d+ tasks?/)).toBeVisible();
  await company.checkAccess();
  await page.getByRole('button', { name: 'Create the job' }).click();
  await expect(page.getByRole('heading', { name: wish.title })).toBeVisible();
  await expect(page).toHaveURL(/\/company\/jobs\/[0-9a-f-]{36}$/);
  await company.checkAccess();
  return page.url().split('/').at(-1) ?? '';
}

/** Uploads a JSONL file, attests and starts the import; waits until it is finished. */
export async function importTasks(company: Visitor, jobId: string, lines: string): Promise<void> {
  const { page } = company;
  await page.goto(`/company/jobs/${jobId}`);
  await page.getByRole('link', { name: 'Import tasks' }).first().click();
  await company.checkAccess();
  await page
    .getByLabel('JSONL file')
    .setInputFiles({ name: 'questions.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(lines) });
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByRole('heading', { name: 'What each field means' })).toBeVisible();
  await company.checkAccess();
  await page.getByRole('checkbox', { name: /no personal data of anybody/ }).check();
  await page.getByRole('button', { name: 'Start the import' }).click();
  await expect(page.getByText('The import is finished')).toBeVisible({ timeout: 30_000 });
  await company.checkAccess();
}

/** Asks to pay and presses a button of the local checkout page; leaves the visitor where that leads. */
export async function pressCheckout(
  company: Visitor,
  jobId: string,
  amount: string,
  button: 'pay' | 'fail' | 'cancel',
): Promise<void> {
  const { page } = company;
  await page.goto(`/company/jobs/${jobId}/funding`);
  await page.getByLabel('Amount in USD').fill(amount);
  await page.getByRole('button', { name: 'Pay with Stripe' }).click();
  await expect(page.getByRole('heading', { name: 'Checkout' })).toBeVisible();
  await company.checkAccess();
  await page.locator(`button[value="${button}"]`).click();
}

/** On the job's funding page: the payment that was begun waits at Stripe, nothing else is offered, until it is given up. */
export async function giveUpPayment(company: Visitor, sum: string): Promise<void> {
  const { page } = company;
  await expect(page.getByText(`A payment of ${sum} waits at Stripe`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pay with Stripe' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Give it up' }).click();
  await expect(page.getByText(`The payment of ${sum} was given up.`)).toBeVisible();
}

/** Funds the job and waits until Stripe's signed news has arrived. */
export async function payForJob(company: Visitor, jobId: string, amount: string): Promise<void> {
  await pressCheckout(company, jobId, amount, 'pay');
  await expect(company.page.getByText('arrived. Waiting tasks it covers open by themselves.')).toBeVisible({
    timeout: 30_000,
  });
}

/** Waits until the job's page says that so many of its three tasks are open to experts. */
export async function expectOpened({ page }: Visitor, jobId: string, count: number): Promise<void> {
  const bar = page.getByRole('progressbar', { name: 'Opened to experts' });
  await expect(async () => {
    await page.goto(`/company/jobs/${jobId}`);
    await expect(bar).toHaveAttribute('value', String(count), { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expect(bar).toHaveAttribute('max', '3');
}
