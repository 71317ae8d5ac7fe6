import type { Logger } from 'pino';

/**
 * Does a sweep's work item by item. A fault with one is logged and leaves the others alone: the oldest item comes first in
 * every sweep, so one that always fails would keep everything behind it waiting for ever.
 */
export async function doEach<Item>(
  log: Logger,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      log.error({ err: error, item }, 'one item of a sweep failed');
    }
  }
}
