import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalLanguageTag, languageWithGeneralisations } from './language-tag';

describe('canonicalLanguageTag', () => {
  it.each([
    ['EN', 'en'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    [' de-at ', 'de-AT'],
    ['es-419', 'es-419'],
    ['iw', 'he'],
  ])('reads %s as %s', (text, tag) => {
    expect(canonicalLanguageTag(text)).toBe(tag);
  });

  it.each(['', 'english', 'qq', 'und', 'en-u-ca-buddhist', 'x-private', 'en_US', '中文', 'en--US'])(
    'refuses %j',
    (text) => {
      expect(canonicalLanguageTag(text)).toBeNull();
    },
  );

  it('never throws, and is stable under repetition', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z]{2,3}(-[a-zA-Z]{4})?(-[a-zA-Z]{2})?$/)), (text) => {
        const tag = canonicalLanguageTag(text);
        return tag === null || canonicalLanguageTag(tag) === tag;
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('languageWithGeneralisations', () => {
  it('drops the last part until only the language is left', () => {
    expect(languageWithGeneralisations('zh-Hans-CN')).toEqual(['zh-Hans-CN', 'zh-Hans', 'zh']);
    expect(languageWithGeneralisations('en')).toEqual(['en']);
  });
});
