import { expect, it } from 'vitest';
import { defaultBoardOrder, formatBoardCursor, parseBoardCursor, parseBoardOrder } from './board-order';

it('reads the order of an address, and takes what it does not know for the best paid first', () => {
  expect(parseBoardOrder('length')).toEqual({ by: 'length', descending: false });
  expect(parseBoardOrder('-task')).toEqual({ by: 'task', descending: true });
  for (const unknown of [null, undefined, '', '-', 'title', '--rate']) {
    expect(parseBoardOrder(unknown)).toEqual(defaultBoardOrder);
  }
});

it('carries a cursor through an address, and takes any other text for the first page', () => {
  const cursor = { key: -13000n, tier: 2, jobId: '0192f0c1-0000-7000-8000-000000000001' };
  expect(parseBoardCursor(formatBoardCursor(cursor))).toEqual(cursor);
  for (const text of [null, '', '1_2', "1_2_'; DROP TABLE job", '13000_2_0192f0c1']) {
    expect(parseBoardCursor(text)).toBeUndefined();
  }
});
