import type { Locator, Page, Response } from '@playwright/test';
import { expect, type Visitor } from './browser-test';
import { moveClock } from './move-clock';
import type { Site } from '../../../scripts/site/start-site';

/** What the server said of the clock when it took a beat. */
interface BeatAnswer {
  clock: { payableMs: number; guidelineMs: number; sequence: number };
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
  const beat = nextBeat(page, from);
  await page.clock.fastForward(30_000);
  return beat;
}

/**
 * Loads the workspace again and waits for its first report. What the page reports while it is left may arrive under the
 * same number; then the first one changes nothing, and the next counts.
 */
export async function reloadWorkspace({ page }: Visitor): Promise<void> {
  const beat = nextBeat(page, new Date(0));
  await page.reload();
  await beat;
}

/** The answer to the first beat of a script, not of a page that is left, that the server takes at that moment or later. */
async function nextBeat(page: Page, from: Date): Promise<BeatAnswer> {
  const isBeat = (response: Response) =>
    response.url().endsWith('/beat') && response.ok() && response.request().resourceType() === 'fetch';
  const response = await page.waitForResponse(
    async (candidate) => isBeat(candidate) && new Date(((await candidate.json()) as BeatAnswer).now) >= from,
  );
  return (await response.json()) as BeatAnswer;
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

/** Answers what is not answered yet, so that the review may be handed in. */
export async function answerTheRest({ page }: Visitor): Promise<void> {
  const groups = page.getByRole('group').filter({ has: page.getByRole('radio') });
  for (const group of await groups.all()) {
    if ((await group.locator('input:checked').count()) === 0) await group.getByRole('radio').first().check();
  }
  for (const reason of await page.getByRole('textbox').all()) {
    if ((await reason.isVisible()) && (await reason.inputValue()) === '') await reason.fill('See the guideline.');
  }
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
