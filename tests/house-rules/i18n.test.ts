import { describe, expect, it } from 'vitest';
import { messages as en } from '~/i18n/en/messages';
import { messages as zhCN } from '~/i18n/zh-CN/messages';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'string') found.set(path, value);
    else for (const [inner, text] of leaves(value, path)) found.set(inner, text);
  }
  return found;
}

/** The names of a message's arguments and tags, by ICU syntax. */
function namesIn(message: string): string[] {
  const names = new Set<string>();
  for (const match of message.matchAll(/\{\s*(\w+)\s*(?:,[^{}]*(?:\{[^{}]*\}[^{}]*)*)?\}/g)) names.add(match[1] ?? '');
  for (const match of message.matchAll(/<(\w+)>/g)) names.add(`<${match[1]}>`);
  return [...names].sort();
}

const english = leaves(en);
const chinese = leaves(zhCN);

describe('the two languages', () => {
  it('hold the same keys', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
    expect(english.size).toBeGreaterThan(150);
  });

  it('take the same arguments in every message', () => {
    const differing = [...english].filter(([key, text]) => {
      // A plural's branches may be fewer in Chinese, so only the outer names are compared.
      return namesIn(text).join() !== namesIn(chinese.get(key) ?? '').join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('leave the style of a number or date to the code: the built pages format what is compiled by its kind alone', () => {
    const styled = [...english, ...chinese].filter(([, text]) => /\{\w+, (number|date|time),/.test(text));
    expect(styled).toEqual([]);
  });

  it('leave no text empty and none in English where Chinese is due', () => {
    const sameOnPurpose = /^(common\.productName|common\.languageName\.|mail\.closing)/;
    const suspicious = [...chinese].filter(
      ([key, text]) =>
        text.trim() === '' ||
        (!/[\p{Script=Han}]/u.test(text) &&
          /[a-z]{4,}/i.test(text.replace(/\{[^}]*\}/g, '')) &&
          !sameOnPurpose.test(key)),
    );
    expect(suspicious).toEqual([]);
  });
});
