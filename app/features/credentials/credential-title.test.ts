import { describe, expect, it } from 'vitest';
import { namePlace } from '~/i18n/name-place';
import { findCredentialKind } from '../catalogue/catalogue';
import { shippedCatalogue } from '../catalogue/shipped/shipped-catalogue';
import { credentialTitle } from './credential-title';

describe('the title of a credential', () => {
  it.each([
    ['cn_lawyer', 'CN', 'en', 'Lawyer, China'],
    ['cn_lawyer', 'CN', 'zh-CN', '中国执业律师（律师执业证）'],
    ['uk_physician_gmc', 'GB', 'en', 'UK doctor (GMC)'],
    ['uk_physician_gmc', 'GB', 'zh-CN', '英国医生（GMC）'],
    ['us_physician', 'US', 'en', 'US physician (NPI)'],
    ['us_physician', 'US', 'zh-CN', '美国医师（NPI）'],
  ] as const)('of %s in %s says in %s the place once', (code, jurisdiction, locale, title) => {
    const kindName = findCredentialKind(shippedCatalogue, code)?.name[locale] ?? '';
    const placeName = namePlace(jurisdiction, locale);
    expect(credentialTitle({ kindName, jurisdiction, placeName }, locale)).toBe(title);
  });

  it.each([
    ['Attorney, New York', 'US-NY', 'en', 'Attorney, New York'],
    ['纽约州律师', 'US-NY', 'zh-CN', '纽约州律师'],
    ['Barrister, England and Wales', 'GB-EAW', 'en', 'Barrister, England and Wales'],
    ['Pharmacist, Great Britain (GPhC)', 'GB', 'en', 'Pharmacist, Great Britain (GPhC)'],
    ['Attorney, US state bar', 'US-TX', 'en', 'Attorney, US state bar, Texas, United States (US-TX)'],
    ['美国州律师', 'US-TX', 'zh-CN', '美国州律师，美国得克萨斯州（US-TX）'],
    ['Nurse, Arkansas', 'US-KS', 'en', 'Nurse, Arkansas, Kansas, United States (US-KS)'],
    ['Business adviser', 'US', 'en', 'Business adviser, United States'],
    ['Notary, Canada', 'CA-QC', 'en', 'Notary, Canada, Canada (CA-QC)'],
    ['Lawyer admitted in the EU', 'DE', 'en', 'Lawyer admitted in the EU, Germany'],
    ['欧盟执业律师', 'DE', 'zh-CN', '欧盟执业律师，德国'],
  ] as const)('of a %s in %s is, in %s, %s', (kindName, jurisdiction, locale, title) => {
    const placeName = namePlace(jurisdiction, locale);
    expect(credentialTitle({ kindName, jurisdiction, placeName }, locale)).toBe(title);
  });

  it('says of a credential without a country that it holds anywhere', () => {
    const charter = { kindName: 'CFA charterholder', jurisdiction: '*', placeName: 'worldwide' };
    expect(credentialTitle(charter, 'en')).toBe('CFA charterholder, worldwide');
  });

  it('keeps apart what differs in its place alone', () => {
    for (const { code, name, jurisdictions } of shippedCatalogue.credentialKinds) {
      for (const locale of ['en', 'zh-CN'] as const) {
        const titles = jurisdictions
          .filter((place) => place !== '*')
          .map((jurisdiction) =>
            credentialTitle(
              { kindName: name[locale], jurisdiction, placeName: namePlace(jurisdiction, locale) },
              locale,
            ),
          );
        expect(new Set(titles).size, code).toBe(titles.length);
      }
    }
  });
});
