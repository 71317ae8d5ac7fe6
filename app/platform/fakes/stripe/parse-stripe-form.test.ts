import { describe, expect, it } from 'vitest';
import { parseStripeForm } from './parse-stripe-form';

describe('parseStripeForm', () => {
  it('nests brackets into objects and numbered brackets into lists', () => {
    expect(parseStripeForm('a=1&b[c]=2&d[0][e]=3&d[0][f][g]=4&d[1][e]=5&h[]=x&h[]=y')).toEqual({
      a: '1',
      b: { c: '2' },
      d: [{ e: '3', f: { g: '4' } }, { e: '5' }],
      h: ['x', 'y'],
    });
  });

  it('decodes names, plus signs and Chinese', () => {
    expect(parseStripeForm('metadata%5B%E5%90%8D%5D=%E5%BC%A0+%E4%BC%9F')).toEqual({ metadata: { 名: '张 伟' } });
  });

  it('lets no name reach a prototype', () => {
    const form = parseStripeForm('__proto__[polluted]=1&a[__proto__][polluted]=1&a[constructor]=2');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(form)).toBe(Object.prototype);
  });
});
