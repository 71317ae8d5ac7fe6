import type { Page } from '@playwright/test';

const ALIVE_WITHIN_MS = 20_000;

/** Waits until React has taken over the document the server drew; a page that is sent without scripts is alive at once. */
export async function waitUntilAlive(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      if (!document.querySelector('script[type=module]')) return true;
      interface Root {
        stateNode: { current: { memoizedState: { isDehydrated?: boolean } | null } };
      }
      // React marks the document it takes over; the mark's state says whether it has finished.
      const mark = Object.entries(document).find(([name]) => name.startsWith('__reactContainer$'));
      return (mark?.[1] as Root | undefined)?.stateNode.current.memoizedState?.isDehydrated === false;
    },
    undefined,
    { timeout: ALIVE_WITHIN_MS, polling: 50 },
  );
  await settle(page);
}

/** Waits until what changed is drawn. */
export function settle(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
