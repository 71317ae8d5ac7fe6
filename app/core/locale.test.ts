import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLocale, negotiateLocale } from './locale';

it.each([
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['zh-Hant-TW', 'zh-CN'],
  ['en-GB,zh;q=0.9', 'en'],
  ['de-DE,de;q=0.9,zh;q=0.5,en;q=0.4', 'zh-CN'],
  ['zh;q=0,en;q=0.1', 'en'],
  ['fr, *;q=0.1', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('%s is answered in %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale);
});

it('any header is answered in a language the product speaks', () => {
  fc.assert(fc.property(fc.string(), (header) => isLocale(negotiateLocale(header))));
});
