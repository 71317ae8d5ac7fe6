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
  /** The number tells who somebody is (citizen id, sex, year of birth or admission): companies and matching never get it. */
  numberEmbedsIdentity?: true;
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
