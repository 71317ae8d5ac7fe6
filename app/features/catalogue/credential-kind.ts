/** The fields of work a job may belong to. */
export const domains = ['medicine', 'law', 'finance'] as const;
export type Domain = (typeof domains)[number];

/** Where a kind belongs: a field of work, or `general` for what stands beside every one of them (degrees, years, rater levels). */
export const kindDomains = [...domains, 'general'] as const;
export type KindDomain = (typeof kindDomains)[number];

/** A text in both languages of the site. */
export interface Names {
  en: string;
  'zh-CN': string;
}

/** How the form of a number is judged offline. A pattern is matched against the whole normalised number. */
export type NumberRule =
  | { rule: 'npi' }
  | { rule: 'pattern'; pattern: string }
  /** 17 digits with a plausible year of first admission, or the legacy 12 digits. */
  | { rule: 'cnLawyer' }
  /** There is no number; the evidence speaks alone. */
  | { rule: 'none' };

/** Registers that are asked by machine. */
export const registerAdapters = ['nppes', 'nyAttorneys'] as const;
export type RegisterAdapter = (typeof registerAdapters)[number];

/** Where the truth about a kind lives. `{number}` in the link stands for the number being asked about. */
export interface PrimarySource {
  name: string;
  /** Null where no register stands on a page: a person writes or telephones. */
  url: string | null;
  /** The adapter that can ask the register by machine; null when a person opens the page. */
  adapter: RegisterAdapter | null;
  /** Whether a matching answer of the adapter is enough to verify; false where it shows identity only. */
  adapterSuffices: boolean;
}

/** Lists of fields a kind may be narrowed to. */
export const specialtyLists = ['medicine', 'law', 'finance', 'study', 'annotation'] as const;
export type SpecialtyList = (typeof specialtyLists)[number];

/** A step of a kind that has several, weakest first: who stands on one stands on those before it. */
export interface KindLevel {
  code: string;
  names: Names;
}

/** What an expert hands in beside the number. */
export const evidenceForms = ['licenceCopy', 'certificate', 'diploma', 'letter', 'transcript'] as const;
export type EvidenceForm = (typeof evidenceForms)[number];

/** Whether a credential of the kind carries a last valid day. */
export const expiryRules = ['always', 'sometimes', 'never'] as const;
export type ExpiryRule = (typeof expiryRules)[number];

/** Who may verify: the register's own answer, or a person of the desk who looked. A badge is evidence, never enough. */
export const verificationGrounds = ['register', 'desk'] as const;
export type VerificationGround = (typeof verificationGrounds)[number];

/** What is said of a kind of credential that can be stated; a version of it never changes. */
export interface KindDefinition {
  general: false;
  domain: KindDomain;
  name: Names;
  /** Who gives it. */
  issuer: string;
  /** ISO 3166 codes an expert may choose from; `*` alone is a credential without a country. */
  jurisdictions: readonly string[];
  /** Numbers of one space belong to one person, whatever the kind. */
  numberSpace: string;
  numberRule: NumberRule;
  numberExample: string;
  /** The number tells who somebody is (citizen id, sex, year of birth or admission): companies and matching never get it. */
  numberEmbedsIdentity: boolean;
  /** The list its specialties come from; null where it has none. */
  specialtyList: SpecialtyList | null;
  levels: readonly KindLevel[];
  expires: ExpiryRule;
  /** Any one of these is asked for; none is where the register alone speaks. */
  evidence: readonly EvidenceForm[];
  source: PrimarySource;
  verifiedBy: readonly VerificationGround[];
  /** Whether a verification a person made by hand needs a second person. */
  fourEyes: boolean;
  /** Issuers (DIDs or https addresses) whose signed badges count as evidence. */
  badgeIssuers: readonly string[];
  /** Codes of the more general kinds this one also proves, directly. */
  parents: readonly string[];
  reverifyEveryDays: number;
  /** The greatest age a check of the primary source may have when it is decided upon. */
  checkMaxAgeDays: number;
}

/** What is said of a more general kind: a job may ask for it, nobody states it. */
export interface GeneralDefinition {
  general: true;
  domain: KindDomain;
  name: Names;
  parents: readonly string[];
}

/** A kind of credential an expert may state, in one of its versions. */
export interface CredentialKind extends KindDefinition {
  code: string;
  version: number;
}

/** A more general kind, in one of its versions. */
export interface GeneralKind extends GeneralDefinition {
  code: string;
  version: number;
}

/** A field a kind may be narrowed to. */
export interface Specialty {
  list: SpecialtyList;
  code: string;
  /** The wider field it belongs to, null at the top. */
  parentCode: string | null;
  names: Names;
  /** Old statements keep it; new ones may not choose it. */
  isRetired: boolean;
}
