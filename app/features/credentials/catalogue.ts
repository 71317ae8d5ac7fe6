/** The fields of work a credential may stand for. */
export const domains = ['medicine', 'law', 'finance'] as const;
export type Domain = (typeof domains)[number];

/** How the form of a number is judged offline. A pattern is matched against the whole normalised number. */
export type NumberRule =
  | { rule: 'npi' }
  | { rule: 'pattern'; pattern: string }
  /** 17 digits with a plausible year of first admission, or the legacy 12 digits. */
  | { rule: 'cnLawyer' };

/** Where the truth about a kind lives. `{number}` in the link stands for the number being asked about. */
export interface PrimarySource {
  name: string;
  url: string;
  /** The adapter that can ask the register by machine; null when a person opens the page. */
  adapter: 'nppes' | null;
  /** Whether a matching answer of the adapter is enough to verify; false where it shows identity only. */
  adapterSuffices: boolean;
}

/** A kind of credential an expert may state. */
export interface CredentialKind {
  code: string;
  domain: Domain;
  name: { en: string; 'zh-CN': string };
  /** ISO 3166 codes an expert may choose from; `*` alone is a credential without a country. */
  jurisdictions: readonly string[];
  /** Numbers of one space belong to one person, whatever the kind. */
  numberSpace: string;
  numberRule: NumberRule;
  numberExample: string;
  source: PrimarySource;
  /** Codes of the more general kinds this one also proves, directly. */
  parents: readonly string[];
  reverifyEveryDays: number;
  /** The greatest age a check of the primary source may have when it is decided upon. */
  checkMaxAgeDays: number;
}

/** A more general kind: a job may ask for it, nobody states it. */
export interface GeneralKind {
  code: string;
  domain: Domain;
  name: { en: string; 'zh-CN': string };
  parents: readonly string[];
}

const usStates =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'
    .split(' ')
    .map((state) => `US-${state}`);

const yearly = { reverifyEveryDays: 365, checkMaxAgeDays: 120 } as const;

/** Kinds that stand for several others. */
export const generalKinds: readonly GeneralKind[] = [
  { code: 'physician', domain: 'medicine', name: { en: 'Physician', 'zh-CN': '医师' }, parents: [] },
  { code: 'attorney', domain: 'law', name: { en: 'Attorney', 'zh-CN': '律师' }, parents: [] },
];

/** The kinds an expert may state. */
export const credentialKinds: readonly CredentialKind[] = [
  {
    code: 'us_physician',
    domain: 'medicine',
    name: { en: 'US physician (NPI)', 'zh-CN': '美国医师（NPI）' },
    jurisdictions: ['US'],
    numberSpace: 'npi',
    numberRule: { rule: 'npi' },
    numberExample: '1234567893',
    source: {
      name: 'NPPES NPI Registry',
      url: 'https://npiregistry.cms.hhs.gov/provider-view/{number}',
      adapter: 'nppes',
      adapterSuffices: true,
    },
    parents: ['physician'],
    ...yearly,
  },
  {
    code: 'us_physician_board_certified',
    domain: 'medicine',
    name: { en: 'US physician, board certified', 'zh-CN': '美国专科委员会认证医师' },
    jurisdictions: ['US'],
    numberSpace: 'npi',
    numberRule: { rule: 'npi' },
    numberExample: '1234567893',
    source: {
      name: 'ABMS Certification Matters',
      url: 'https://www.certificationmatters.org/find-my-doctor/',
      adapter: 'nppes',
      adapterSuffices: false,
    },
    parents: ['us_physician'],
    ...yearly,
  },
  {
    code: 'uk_physician_gmc',
    domain: 'medicine',
    name: { en: 'UK doctor (GMC)', 'zh-CN': '英国医生（GMC）' },
    jurisdictions: ['GB'],
    numberSpace: 'gmc',
    numberRule: { rule: 'pattern', pattern: '[0-9]{7}' },
    numberExample: '7012345',
    source: {
      name: 'GMC List of Registered Medical Practitioners',
      url: 'https://www.gmc-uk.org/registrants/{number}',
      adapter: null,
      adapterSuffices: false,
    },
    parents: ['physician'],
    ...yearly,
  },
  {
    code: 'us_attorney_ny',
    domain: 'law',
    name: { en: 'Attorney, New York', 'zh-CN': '纽约州律师' },
    jurisdictions: ['US-NY'],
    numberSpace: 'us_attorney_ny',
    numberRule: { rule: 'pattern', pattern: '[0-9]{7}' },
    numberExample: '4012345',
    source: {
      name: 'New York State attorney registration',
      url: 'https://iapps.courts.state.ny.us/attorneyservices/search',
      adapter: null,
      adapterSuffices: false,
    },
    parents: ['attorney'],
    ...yearly,
  },
  {
    code: 'cn_lawyer',
    domain: 'law',
    name: { en: 'Lawyer, China', 'zh-CN': '中国执业律师（律师执业证）' },
    jurisdictions: ['CN'],
    numberSpace: 'cn_lawyer',
    numberRule: { rule: 'cnLawyer' },
    numberExample: '11101201510123456',
    source: {
      name: '12348 中国法网',
      url: 'https://www.12348.gov.cn/',
      adapter: null,
      adapterSuffices: false,
    },
    parents: ['attorney'],
    ...yearly,
  },
  {
    code: 'us_cpa',
    domain: 'finance',
    name: { en: 'Certified public accountant, US', 'zh-CN': '美国注册会计师（CPA）' },
    jurisdictions: usStates,
    numberSpace: 'us_cpa',
    numberRule: { rule: 'pattern', pattern: '[A-Z0-9]{3,20}' },
    numberExample: 'CPA123456',
    source: { name: 'CPAverify', url: 'https://cpaverify.org/', adapter: null, adapterSuffices: false },
    parents: [],
    ...yearly,
  },
  {
    code: 'cfa',
    domain: 'finance',
    name: { en: 'CFA charterholder', 'zh-CN': '特许金融分析师（CFA）' },
    jurisdictions: ['*'],
    numberSpace: 'cfa',
    numberRule: { rule: 'pattern', pattern: '[0-9]{3,10}' },
    numberExample: '123456',
    source: {
      name: 'CFA Institute member directory',
      url: 'https://directory.cfainstitute.org/',
      adapter: null,
      adapterSuffices: false,
    },
    parents: [],
    ...yearly,
  },
];

const byCode = new Map<string, CredentialKind>(credentialKinds.map((kind) => [kind.code, kind]));
const parentsByCode = new Map<string, readonly string[]>(
  [...credentialKinds, ...generalKinds].map((kind) => [kind.code, kind.parents]),
);

/** The kind an expert may state by this code, or undefined. */
export function findCredentialKind(code: string): CredentialKind | undefined {
  return byCode.get(code);
}

/** The kinds a job may ask for: every kind that can be stated and every general one. */
export function listRequirableKinds(): (CredentialKind | GeneralKind)[] {
  return [...generalKinds, ...credentialKinds];
}

/** `code` and every more general kind it proves, nearest first, each once. */
export function kindWithGeneralisations(code: string): string[] {
  const found: string[] = [code];
  for (const current of found) {
    for (const parent of parentsByCode.get(current) ?? []) if (!found.includes(parent)) found.push(parent);
  }
  return found;
}

/** A jurisdiction and every wider one: `US-NY`, `US`, `*`. */
export function jurisdictionWithGeneralisations(jurisdiction: string): string[] {
  const country = jurisdiction.split('-')[0] ?? jurisdiction;
  return [...new Set([jurisdiction, country, '*'])];
}
