import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { describe, expect, it } from 'vitest';
import type { ReactNode } from 'react';
import type { Locale } from '~/core/locale';
import { messagesOf } from '~/i18n/translate';
import { DateTime } from './date-time';
import { Duration } from './duration';
import { Money } from './money';

function textOf(element: ReactNode, locale: Locale, timeZone = 'UTC'): string {
  const page = (
    <IntlProvider locale={locale} timeZone={timeZone} now={new Date(0)} messages={messagesOf({ locale })}>
      {element}
    </IntlProvider>
  );
  return renderToStaticMarkup(page).replaceAll(/<[^>]*>/g, '');
}

describe('an amount of money', () => {
  it.each([
    ['en', 123_456n, 'USD', '$1,234.56'],
    ['en', -5n, 'USD', '-$0.05'],
    ['en', 125_000n, 'JPY', '¥125,000'],
    ['zh-CN', 123_456n, 'USD', 'US$1,234.56'],
    ['zh-CN', 5_000n, 'CNY', '¥50.00'],
    ['en', 900_719_925_474_099_301n, 'USD', '$9,007,199,254,740,993.01'],
  ] as const)('%s: %s of %s is %s', (locale, amountMinor, currency, text) => {
    expect(textOf(<Money amountMinor={amountMinor} currency={currency} />, locale)).toBe(text);
  });

  it('says + only when asked, and never for nothing', () => {
    expect(textOf(<Money amountMinor={100n} currency="USD" isSigned />, 'en')).toBe('+$1.00');
    expect(textOf(<Money amountMinor={0n} currency="USD" isSigned />, 'en')).toBe('$0.00');
  });
});

describe('a length of time', () => {
  it.each([
    ['en', 3_900_000, false, '1 h 05 min'],
    ['zh-CN', 3_900_000, false, '1 小时 05 分钟'],
    ['en', 750_000, true, '12 min 30 s'],
    ['en', 750_000, false, '12 min'],
    ['zh-CN', 42_000, false, '42 秒'],
    ['en', 3_912_480, true, '1 h 05 min 12 s'],
    ['zh-CN', 70_552, true, '1 分 10 秒'],
    ['en', 19_999, true, '19 s'],
    ['en', 420, true, '0 s'],
    ['en', 420, false, '0.5 s'],
    ['en', 0, false, '0 s'],
  ] as const)('%s: %s ms is %s', (locale, ms, exact, text) => {
    expect(textOf(<Duration ms={ms} exact={exact} />, locale)).toBe(text);
  });

  it.each([
    ['en', 3_912_480, '1 h 05 min 12.480 s'],
    ['zh-CN', 3_912_480, '1 小时 05 分 12.480 秒'],
    ['en', 750_005, '12 min 30.005 s'],
    ['en', 42_000, '42 s'],
    ['en', 3_600_000, '1 h 00 min 00 s'],
    ['en', 420, '0.420 s'],
    ['en', 0, '0 s'],
  ] as const)('in full, %s: %s ms is %s', (locale, ms, text) => {
    expect(textOf(<Duration ms={ms} inFull />, locale)).toBe(text);
  });
});

describe('an exact time', () => {
  it.each([
    ['en', 'UTC', 'Nov 21, 2026, 4:30:17 PM UTC'],
    ['en', 'Asia/Shanghai', 'Nov 22, 2026, 12:30:17 AM UTC+8'],
    ['zh-CN', 'UTC', '2026年11月21日 16:30:17 UTC'],
    ['zh-CN', 'Asia/Shanghai', '2026年11月22日 00:30:17 UTC+8'],
  ] as const)('in %s in %s names its zone last: %s', (locale, timeZone, text) => {
    const at = new Date('2026-11-21T16:30:17Z');
    expect(textOf(<DateTime at={at} show="exact" />, locale, timeZone).replaceAll('\u202f', ' ')).toBe(text);
  });
});

describe('a time from now', () => {
  it.each([
    ['en', 0, 'just now'],
    ['zh-CN', 0, '刚刚'],
    ['zh-CN', 20_000, '刚刚'],
    ['en', -3_600_000, '1 hour ago'],
    ['en', 3_600_000, 'in 1 hour'],
  ] as const)('%s: %s ms after the last tick is %s', (locale, ms, text) => {
    expect(textOf(<DateTime at={new Date(ms)} />, locale)).toBe(text);
  });
});
