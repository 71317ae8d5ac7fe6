import { describe, expect, it } from 'vitest';
import { locales } from '~/core/locale';
import { findByQuery } from '~/ui/matches-query';
import { listTimeZoneOptions, nameTimeZone } from './list-time-zones';

const winter = new Date('2026-01-15T12:00:00Z');
const summer = new Date('2026-07-15T12:00:00Z');

describe('a time zone', () => {
  it.each([
    ['Asia/Shanghai', 'en', winter, 'Shanghai, China Standard Time (UTC+8)'],
    ['Asia/Shanghai', 'zh-CN', winter, '上海，中国标准时间 (UTC+8)'],
    ['America/New_York', 'en', winter, 'New York, Eastern Time (UTC-5)'],
    ['America/New_York', 'en', summer, 'New York, Eastern Time (UTC-4)'],
    ['UTC', 'zh-CN', winter, 'UTC (UTC+0)'],
  ] as const)('%s is named in %s', (zone, locale, at, name) => {
    expect(nameTimeZone(zone, locale, at).replace('UTC)', 'UTC+0)')).toBe(name);
  });

  it.each(locales)('is offered in %s by a name, found by its IANA id too, and the kept one is among them', (locale) => {
    const options = listTimeZoneOptions(locale, 'Asia/Calcutta', winter);
    expect(options.length).toBeGreaterThan(300);
    expect(options.find(({ value }) => value === 'Asia/Calcutta')?.keywords).toMatch(
      /^Asia Calcutta Asia\/Calcutta .*Mumbai/,
    );
    const found = (query: string) =>
      findByQuery(options, query, ({ label, keywords }) => `${label} ${keywords}`)[0]?.value;
    for (const town of ['上海', '北京', 'Beijing', 'Asia/Shanghai']) expect(found(town)).toBe('Asia/Shanghai');
    expect([found('东京'), found('纽约'), found('san francisco')]).toEqual([
      'Asia/Tokyo',
      'America/New_York',
      'America/Los_Angeles',
    ]);
    expect(options.filter(({ label }) => label.includes('/') || label.includes('_'))).toEqual([]);
  });
});
