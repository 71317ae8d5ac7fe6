import { expect, it } from 'vitest';
import { openSlots } from './open-slots';

it('runs no more at once than there are slots, in the order they came, and gives back the slot of one that throws', async () => {
  const slots = openSlots(2);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const work = (index: number) => async () => {
    started.push(index);
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 2));
    running -= 1;
    if (index === 1) throw new Error('broken');
    return index;
  };
  const ended = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((index) => slots.run(work(index))));
  expect(most).toBe(2);
  expect(started).toEqual([0, 1, 2, 3, 4, 5]);
  expect(ended.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true, true]);
});
