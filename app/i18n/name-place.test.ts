import { describe, expect, it } from 'vitest';
import { locales } from '~/core/locale';
import { shippedCatalogue } from '~/features/catalogue/shipped/shipped-catalogue';
import { namePlace } from './name-place';

describe('a place', () => {
  it.each([
    ['US', 'en', 'United States'],
    ['US-AK', 'en', 'Alaska, United States (US-AK)'],
    ['US-WY', 'zh-CN', '美国怀俄明州（US-WY）'],
    ['CN', 'zh-CN', '中国'],
    ['GB-SCT', 'en', 'Scotland, United Kingdom (GB-SCT)'],
    ['CA-QC', 'en', 'Canada (CA-QC)'],
  ] as const)('%s is named in %s as %s', (code, locale, name) => {
    expect(namePlace(code, locale)).toBe(name);
  });

  it.each(locales)('of every credential has a name of its own in %s', (locale) => {
    const codes = [...new Set(shippedCatalogue.credentialKinds.flatMap((kind) => kind.jurisdictions))].filter(
      (code) => code !== '*',
    );
    const names = codes.map((code) => namePlace(code, locale));
    expect(codes.length).toBeGreaterThan(50);
    expect(new Set(names).size).toBe(codes.length);
    const nameless = codes.filter(
      (code, position) =>
        code.includes('-') && /^(United States|United Kingdom|美国|英国) ?[(（]/.test(names[position] ?? ''),
    );
    expect(nameless).toEqual([]);
  });
});
