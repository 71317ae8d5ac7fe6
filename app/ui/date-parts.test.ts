import { describe, expect, it } from 'vitest';
import { dateOrder, isIsoDate, joinDateParts, splitIsoDate } from './date-parts';

describe('a date typed in parts', () => {
  it('stands in the order of the language', () => {
    expect(dateOrder('en').map(({ part }) => part)).toEqual(['month', 'day', 'year']);
    expect(dateOrder('zh-CN').map(({ part }) => part)).toEqual(['year', 'month', 'day']);
    expect(dateOrder('de').map(({ part }) => part)).toEqual(['day', 'month', 'year']);
  });

  it('is posted as an ISO date, whatever the order', () => {
    expect(joinDateParts({ year: '2027', month: '3', day: '9' })).toBe('2027-03-09');
    expect(joinDateParts(splitIsoDate('2027-03-09'))).toBe('2027-03-09');
  });

  it('is posted as nothing when nothing was typed, and as it is when no such day exists', () => {
    expect(joinDateParts({ year: '', month: '', day: '' })).toBe('');
    expect(joinDateParts({ year: '2027', month: '02', day: '30' })).toBe('2027-02-30');
    expect(isIsoDate('2027-02-30')).toBe(false);
  });

  it.each(['2027-13-01', '2027-00-10', '27-01-01', '0000-01-01', '2025-02-29', ''])('%s is no date', (iso) => {
    expect(isIsoDate(iso)).toBe(false);
  });

  it('knows leap days', () => {
    expect(isIsoDate('2028-02-29')).toBe(true);
  });
});
