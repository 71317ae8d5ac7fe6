import { expect, it } from 'vitest';
import { loggedPath } from './logged-path';

it.each([
  ['/expert/record?parts=work', '/expert/record'],
  ['/records/9UwsnL8sbYbpfKLd4qcvTw', '/records/…'],
  ['/records/9UwsnL8sbYbpfKLd4qc-_w/record.json', '/records/…/record.json'],
  ['/records/9UwsnL8sbYbpfKLd4qcvTw.data?_routes=x', '/records/….data'],
  ['/expert/work/019b7d4a-9b00-7001-b990-cead0db83537/beat', '/expert/work/019b7d4a-9b00-7001-b990-cead0db83537/beat'],
])('%s is logged as %s', (url, path) => {
  expect(loggedPath(url)).toBe(path);
});
