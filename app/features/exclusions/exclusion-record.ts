/** One line of a list of excluded people, in our terms. Texts are trimmed and empty where the list says nothing. */
export interface ExclusionRecord {
  lastName: string;
  firstName: string;
  middleName: string;
  /** Of a business; people have none. */
  businessName: string;
  /** What kind of provider, in the list's words. */
  general: string;
  specialty: string;
  /** Ten digits, or null. */
  npi: string | null;
  /** The day as YYYY-MM-DD, or null; like the dates below. */
  birthDate: string | null;
  state: string;
  /** The paragraph of the Social Security Act, for instance 1128a1. */
  exclType: string;
  excludedOn: string | null;
  /** Usually null: who is reinstated is taken off the list. */
  reinstatedOn: string | null;
  /** A waiver lets one state's programmes pay all the same; the person stays excluded. */
  waivedOn: string | null;
  waiverState: string;
}

/** The record on one line of text, to tell whether it is the same as last month's: who is meant and what was imposed. */
export function exclusionIdentity(record: ExclusionRecord): string {
  const { lastName, firstName, middleName, businessName, npi, birthDate } = record;
  const { exclType, excludedOn, reinstatedOn, waivedOn, waiverState } = record;
  const who = [lastName, firstName, middleName, businessName, npi, birthDate];
  return JSON.stringify([...who, exclType, excludedOn, reinstatedOn, waivedOn, waiverState]);
}

/** The name as the list writes it: LAST, FIRST MIDDLE of a person, else the business. */
export function exclusionName(record: Pick<ExclusionRecord, 'lastName' | 'firstName' | 'middleName' | 'businessName'>) {
  const given = [record.firstName, record.middleName].filter(Boolean).join(' ');
  return record.lastName === '' ? record.businessName : [record.lastName, given].filter(Boolean).join(', ');
}
