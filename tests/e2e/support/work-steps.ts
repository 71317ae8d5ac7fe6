import type { Locator, Page } from '@playwright/test';
import { expect, type Visitor } from './browser-test';
import { moveClock } from './move-clock';
import type { Site } from './site';

/** What the server said of the clock when it took a beat. */
interface BeatAnswer {
  clock: { payableMs: number; sequence: number };
  now: string;
}

/** Takes the next task of the only job on the board; answers the claim's id. */
export async function takeTask(expert: Visitor): Promise<string> {
  const { page } = expert;
  await page.goto('/expert');
  await expert.checkAccess();
  await page.getByRole('button', { name: 'Take the next task' }).first().click();
  await expect(page).toHaveURL(/\/expert\/work\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/**
 * Lets so many seconds pass for the site and half a minute for the page, so that it reports now; answers what the server
 * said. A silence of more than 90 s counts as offline.
 */
export async function passTime(site: Site, { page }: Visitor, seconds: number): Promise<BeatAnswer> {
  const from = await moveClock(site, seconds);
  const beat = page.waitForResponse(
    async (response) =>
      response.url().endsWith('/beat') &&
      response.ok() &&
      new Date(((await response.json()) as BeatAnswer).now) >= from,
  );
  await page.clock.fastForward(30_000);
  return (await (await beat).json()) as BeatAnswer;
}

/** Answers a criterion by the words that stand beside its control. */
export async function answer({ page }: Visitor, criterion: string, value: string, reason?: string): Promise<void> {
  const group = page.getByRole('group', { name: criterion });
  await group.getByRole('radio', { name: value, exact: true }).check();
  if (reason === undefined) return;
  const card = page.locator('[id^="criterion-"]').filter({ has: group });
  const field = card.getByRole('textbox');
  if (!(await field.isVisible())) await card.getByText('Add a reason').click();
  await field.fill(reason);
}

/** Waits until the server has everything that stands in the page. */
export async function waitUntilSaved({ page }: Visitor): Promise<void> {
  await expect(page.getByText(/^saved/).first()).toBeVisible();
}

/** Hands the review in; stands on the board. */
export async function submitReview({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Submit review' }).click();
  await expect(page.getByText('Handed in. Thank you.')).toBeVisible();
}

/**
 * Answers each criterion by the position of its option and hands the review in, with nothing but the keyboard: Tab goes
 * from control to control, the arrows choose, Enter presses.
 */
export async function submitByKeyboard({ page }: Visitor, answers: Record<string, number>): Promise<void> {
  await page.getByRole('link', { name: 'Skip to content' }).focus();
  await page.keyboard.press('Enter');
  for (const [criterion, position] of Object.entries(answers)) {
    const radios = page.getByRole('group', { name: criterion }).getByRole('radio');
    await tabTo(page, radios.first());
    await page.keyboard.press('Space');
    for (let step = 0; step < position; step += 1) await page.keyboard.press('ArrowDown');
    await expect(radios.nth(position)).toBeChecked();
  }
  await tabTo(page, page.getByRole('button', { name: 'Submit review' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Handed in. Thank you.')).toBeVisible();
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 60 && !(await isFocused()); presses += 1) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}
