import { describe, expect, it } from 'vitest';
import { findByQuery, matchesQuery } from './matches-query';

describe('finding by a part of a name', () => {
  it.each([
    ['Billing 账单', '账'],
    ['Billing 账单', 'BILL'],
    ['Zürich office', 'zurich'],
    ['Anticoagulation after discharge', 'disch anti'],
    ['Ｊｏｂ１', 'job1'],
    ['anything', ''],
  ])('%s is found by “%s”', (text, query) => {
    expect(matchesQuery(text, query)).toBe(true);
  });

  it('asks for every word', () => {
    expect(matchesQuery('Billing', 'bill reviews')).toBe(false);
  });

  it('puts what begins with the query first and keeps the order otherwise', () => {
    const found = findByQuery(['Tunisia', 'Germany', 'United Kingdom', 'United States'], 'uni', (name) => name);
    expect(found).toEqual(['United Kingdom', 'United States', 'Tunisia']);
  });
});
