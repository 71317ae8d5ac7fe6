import { describe, expect, it } from 'vitest';
import { hasUnknownPlaceholder, sourcePageOf } from './source-page';

describe('the page of a source', () => {
  it.each([
    ['https://x.example/', false],
    ['https://x.example/{number}', false],
    ['https://x.example/{number}?again={number}', false],
    ['https://x.example/{nummer}', true],
    ['https://x.example/{number}/{name}', true],
    ['https://x.example/{Number}', true],
    ['https://x.example/{{number}}', true],
    ['https://x.example/{number', true],
    ['https://x.example/number}', true],
  ])('%s has an unknown placeholder: %s', (url, expected) => {
    expect(hasUnknownPlaceholder(url)).toBe(expected);
  });

  it('takes the number wherever its placeholder stands, and nothing of it as part of the address', () => {
    expect(sourcePageOf('https://x.example/{number}?q={number}', '1/2&$&')).toBe(
      'https://x.example/1%2F2%26%24%26?q=1%2F2%26%24%26',
    );
    expect(sourcePageOf('https://x.example/', '12')).toBe('https://x.example/');
  });
});
