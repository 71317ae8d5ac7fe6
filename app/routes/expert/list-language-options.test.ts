import { expect, it } from 'vitest';
import { findByQuery } from '~/ui/matches-query';
import { listLanguageOptions } from './list-language-options.server';

const found = (locale: 'en' | 'zh-CN', query: string) =>
  findByQuery(listLanguageOptions(locale), query, ({ label, keywords }) => `${label} ${keywords}`).map(
    ({ value }) => value,
  );

it.each([
  ['en', '中文', ['zh-Hans', 'zh-Hant']],
  ['zh-CN', '中文', ['zh-Hans', 'zh-Hant']],
  ['en', 'chinese', ['zh-Hans', 'zh-Hant']],
] as const)('%s: who types %s is offered Simplified Chinese first', (locale, query, values) => {
  expect(found(locale, query)).toEqual(values);
});

it('keeps the variants of a language together, by the name of the language', () => {
  const values = listLanguageOptions('en').map(({ value }) => value);
  expect(values.slice(values.indexOf('en'), values.indexOf('en') + 3)).toEqual(['en', 'en-GB', 'en-US']);
});
