import type { FictionalAttorney } from './fictional-attorneys';

/** Socrata's answer for one attorney or for nobody: only the columns asked for, and none for an empty cell. */
export function buildAttorneyAnswer(attorney: FictionalAttorney | undefined, columns: readonly string[]): object[] {
  if (!attorney) return [];
  const filled = Object.entries(buildRow(attorney)).filter(
    ([column, text]) => text !== '' && (columns.length === 0 || columns.includes(column)),
  );
  return [Object.fromEntries(filled)];
}

function buildRow(attorney: FictionalAttorney): Record<string, string> {
  return {
    registration_number: attorney.registrationNumber,
    first_name: attorney.firstName,
    middle_name: attorney.middleName,
    last_name: attorney.lastName,
    suffix: attorney.suffix,
    company_name: 'EXAMPLE LAW FIRM LLP',
    street_1: '1 EXAMPLE WAY',
    city: 'ALBANY',
    state: 'NY',
    zip: '00000',
    country: 'United States',
    county: 'Albany',
    phone_number: '(555) 555-0100',
    year_admitted: String(attorney.yearAdmitted),
    judicial_department_of_admission: String(attorney.department),
    law_school: 'EXAMPLE SCHOOL OF LAW',
    status: attorney.status,
    next_registration: attorney.nextRegistration,
  };
}
