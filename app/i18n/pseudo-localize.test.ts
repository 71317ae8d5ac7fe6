import { createTranslator, IntlErrorCode } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { messages } from './en/messages';
import { pseudoLocalize } from './pseudo-localize';

describe('the pseudo-locale', () => {
  it('alters letters, lengthens and brackets', () => {
    expect(pseudoLocalize({ a: { b: 'Save' } })).toEqual({ a: { b: '⟦Šáṽé~~⟧' } });
  });

  it('keeps arguments, plurals and tags working', () => {
    const altered = pseudoLocalize({ m: '{count, plural, one {# task} other {# tasks}} of <b>{name}</b>' });
    const t = createTranslator({ locale: 'en', messages: altered });
    expect(t.markup('m', { count: 2, name: 'Ann', b: (text) => text })).toMatch(/^⟦2 ţášķš óƒ Ann[~ ]+⟧$/);
  });

  it('leaves every message of the product readable by the formatter', () => {
    const faults: string[] = [];
    const t = createTranslator({
      locale: 'en',
      messages: pseudoLocalize(messages),
      // Arguments are missing here on purpose; a text that cannot be parsed is the fault.
      onError: (error) => error.code === IntlErrorCode.INVALID_MESSAGE && faults.push(error.message),
    });
    const paths = (tree: object, prefix = ''): string[] =>
      Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
        typeof value === 'string' ? [prefix + key] : paths(value as object, `${prefix}${key}.`),
      );
    for (const path of paths(messages)) t(path as never);
    expect(faults).toEqual([]);
  });
});
