import type { Locale } from '~/core/locale';

const stateCodes =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  );
const stateNames: Record<Locale, readonly string[]> = {
  en: 'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming'.split(
    '|',
  ),
  'zh-CN':
    '亚拉巴马州|阿拉斯加州|亚利桑那州|阿肯色州|加利福尼亚州|科罗拉多州|康涅狄格州|特拉华州|哥伦比亚特区|佛罗里达州|佐治亚州|夏威夷州|爱达荷州|伊利诺伊州|印第安纳州|艾奥瓦州|堪萨斯州|肯塔基州|路易斯安那州|缅因州|马里兰州|马萨诸塞州|密歇根州|明尼苏达州|密西西比州|密苏里州|蒙大拿州|内布拉斯加州|内华达州|新罕布什尔州|新泽西州|新墨西哥州|纽约州|北卡罗来纳州|北达科他州|俄亥俄州|俄克拉何马州|俄勒冈州|宾夕法尼亚州|罗得岛州|南卡罗来纳州|南达科他州|田纳西州|得克萨斯州|犹他州|佛蒙特州|弗吉尼亚州|华盛顿州|西弗吉尼亚州|威斯康星州|怀俄明州'.split(
      '|',
    ),
};

const partsOfBritain: Record<Locale, Record<string, string>> = {
  en: { EAW: 'England and Wales', SCT: 'Scotland', NIR: 'Northern Ireland' },
  'zh-CN': { EAW: '英格兰及威尔士', SCT: '苏格兰', NIR: '北爱尔兰' },
};

/**
 * A country or a part of one (ISO 3166 codes) in words: "United States", "Alaska, United States (US-AK)". `Intl` names countries
 * only, so the parts of those countries whose parts give credentials are named here.
 */
export function namePlace(code: string, locale: Locale): string {
  const [country = '', part] = code.split('-');
  const countryName = nameCountry(country, locale);
  if (part === undefined) return countryName;
  const partName = namePart(country, part, locale);
  if (partName === undefined) return `${countryName} (${code})`;
  return locale === 'zh-CN' ? `${countryName}${partName}（${code}）` : `${partName}, ${countryName} (${code})`;
}

/**
 * Whether a text names a place (ISO 3166 code) already: "Lawyer, China" names CN and "Attorney, New York" US-NY, but "US physician"
 * names no state of the United States.
 */
export function isPlaceNamed(text: string, code: string, locale: Locale): boolean {
  const [country = '', part] = code.split('-');
  const names =
    part === undefined
      ? [nameCountry(country, locale), ...(shortNames[country] ?? [])]
      : [namePart(country, part, locale) ?? code];
  return names.some((name) => (locale === 'zh-CN' ? text.includes(name) : isWordOf(text, name)));
}

/** What English calls a country for short, beside the name `Intl` has. */
const shortNames: Record<string, readonly string[]> = { US: ['US', 'USA'], GB: ['UK', 'Great Britain'] };

/** Kansas is no word of Arkansas. */
function isWordOf(text: string, name: string): boolean {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ')} `);
}

function nameCountry(country: string, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(country) ?? country;
}

function namePart(country: string, part: string, locale: Locale): string | undefined {
  return country === 'GB' ? partsOfBritain[locale][part] : nameState(country, part, locale);
}

function nameState(country: string, state: string, locale: Locale): string | undefined {
  return country === 'US' ? stateNames[locale][stateCodes.indexOf(state)] : undefined;
}
