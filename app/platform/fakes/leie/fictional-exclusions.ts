/** One line of the list, in the order of the real file's columns. */
export interface ExclusionLine {
  lastName: string;
  firstName: string;
  middleName: string;
  businessName: string;
  general: string;
  specialty: string;
  upin: string;
  /** Ten digits; ten zeros where there is none. */
  npi: string;
  /** YYYYMMDD, or nothing. */
  birthDate: string;
  address: string;
  city: string;
  state: string;
  zip: string;
  exclType: string;
  /** YYYYMMDD; eight zeros where there is none, like the next two. */
  exclDate: string;
  reinDate: string;
  waiverDate: string;
  waiverState: string;
}

const NO_NPI = '0000000000';
const NO_DATE = '00000000';

/** A line with everything that was not given left empty as the real file leaves it. */
export function exclusionLine(given: Partial<ExclusionLine>): ExclusionLine {
  return {
    lastName: '',
    firstName: '',
    middleName: '',
    businessName: '',
    general: 'INDIVIDUAL (UNAFFILIATED',
    specialty: 'NO KNOWN AFFILIATION',
    upin: '',
    npi: NO_NPI,
    birthDate: '',
    address: '1 EXAMPLE WAY',
    city: 'EXAMPLE',
    state: 'NY',
    zip: '00000',
    exclType: '1128a1',
    exclDate: '20190418',
    reinDate: NO_DATE,
    waiverDate: NO_DATE,
    waiverState: '',
    ...given,
  };
}

/** Invented people and businesses; none of them is anybody of the demonstration, and any likeness to a real person is chance. */
export const fictionalExclusions: readonly ExclusionLine[] = [
  exclusionLine({ businessName: 'EXAMPLE CARE PHARMACY INC', general: 'OTHER BUSINESS', specialty: 'PHARMACY' }),
  exclusionLine({ lastName: 'GREYWATER', firstName: 'EDMUND', middleName: 'T', birthDate: '19610307', state: 'OH' }),
  exclusionLine({
    lastName: 'HOLLOWAY-BRANDT',
    firstName: 'MARGUERITE',
    general: 'MEDICAL PRACTICE, MD',
    specialty: 'FAMILY PRACTICE',
    npi: '1100980022',
    birthDate: '19580922',
    exclType: '1128b4',
  }),
  exclusionLine({ lastName: 'INVENTADO', firstName: 'CHRISTOPHER-LON', birthDate: '19700115', state: 'CA' }),
  exclusionLine({ lastName: "O'MADEUP", firstName: 'SEAN', middleName: 'PATRICK', birthDate: '19491201', state: 'MA' }),
  exclusionLine({ lastName: 'PRETENDSKI JR', firstName: 'WALTER', birthDate: '19660630', state: 'IL' }),
  exclusionLine({
    lastName: 'QUENTINSON',
    firstName: 'ALMA',
    general: 'NURSING PROFESSION',
    specialty: 'NURSE/NURSES AIDE',
    birthDate: '19810411',
    exclType: '1128a2',
    waiverDate: '20210101',
    waiverState: 'TX',
  }),
  exclusionLine({ lastName: 'SAMPLETON', firstName: 'VICTOR', general: 'DENTIST', specialty: 'DENTIST', state: 'FL' }),
];
