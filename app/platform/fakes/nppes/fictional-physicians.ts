import type { RegisterFault } from '../answer-wrongly.server';

/** One invented person in the fake NPPES. */
export interface FictionalPhysician {
  npi: string;
  firstName: string;
  lastName: string;
  credential: string;
  /** NUCC code and description of the primary taxonomy. */
  taxonomy: readonly [code: string, description: string];
  state: string;
  license: string;
  city: string;
  deactivated?: true;
  formerLastName?: string;
}

const internal = ['207R00000X', 'Internal Medicine'] as const;
const cardiology = ['207RC0000X', 'Internal Medicine, Cardiovascular Disease'] as const;
const orthopaedics = ['207X00000X', 'Orthopaedic Surgery'] as const;
const family = ['207Q00000X', 'Family Medicine'] as const;
const oncology = ['207RH0003X', 'Internal Medicine, Hematology & Oncology'] as const;
const paediatrics = ['208000000X', 'Pediatrics'] as const;
const radiology = ['2085R0202X', 'Radiology, Diagnostic Radiology'] as const;
const pathology = ['207ZP0102X', 'Pathology, Anatomic Pathology & Clinical Pathology'] as const;
const gynaecology = ['207V00000X', 'Obstetrics & Gynecology'] as const;
const psychiatry = ['2084P0800X', 'Psychiatry & Neurology, Psychiatry'] as const;

/** Invented physicians under numbers that pass the NPI check digit; any likeness to a real holder is chance. */
export const fictionalPhysicians: readonly FictionalPhysician[] = [
  physician('1234567893', 'AMARA', 'OKAFOR', 'MD', internal, 'NY', 'X100001', 'ALBANY'),
  physician('1497758122', 'DANIEL', 'LINDQVIST', 'MD', family, 'MN', 'X100002', 'DULUTH'),
  physician('1508869488', 'MEI', 'TANAKA', 'MD', cardiology, 'CA', 'X100003', 'FRESNO'),
  physician('1558598797', 'RAFAEL', 'SANTOS', 'MD', orthopaedics, 'TX', 'X100004', 'AUSTIN'),
  physician('1100010010', 'HELEN', 'VARGA', 'MD', cardiology, 'OH', 'X100005', 'DAYTON'),
  physician('1100020027', 'SAMIR', 'HADDAD', 'MD', internal, 'MI', 'X100006', 'FLINT'),
  physician('1200030033', 'INGRID', 'BAKKE', 'DO', family, 'WA', 'X100007', 'TACOMA'),
  physician('1200040040', 'TUNDE', 'ADEYEMI', 'MD', orthopaedics, 'GA', 'X100008', 'MACON'),
  physician('1300050055', 'LUCIA', 'FERRARO', 'MD', oncology, 'PA', 'X100009', 'ERIE'),
  physician('1300060062', 'WEI', 'ZHANG', 'MD', pathology, 'IL', 'X100010', 'PEORIA'),
  physician('1400070078', 'NORA', 'KEANE', 'MD', paediatrics, 'MA', 'X100011', 'LOWELL'),
  physician('1400080085', 'IVAN', 'PETKOV', 'MD', radiology, 'NV', 'X100012', 'RENO'),
  physician('1500090091', 'SARAH', 'GOLDBLATT', 'MD', gynaecology, 'NJ', 'X100013', 'TRENTON'),
  physician('1500100106', 'KOFI', 'MENSAH', 'MD', psychiatry, 'MD', 'X100014', 'BOWIE'),
  physician('1600110112', 'ANNA', 'KOWALSKA', 'MD', internal, 'WI', 'X100015', 'RACINE'),
  physician('1600120129', 'HASSAN', 'RAHIMI', 'MD', cardiology, 'VA', 'X100016', 'ROANOKE'),
  {
    ...physician('1700130135', 'CLARE', 'DUPONT', 'DO', family, 'LA', 'X100017', 'MONROE'),
    formerLastName: 'ARCENEAUX',
  },
  physician('1700140142', 'JONAS', 'WEBER', 'MD', orthopaedics, 'CO', 'X100018', 'PUEBLO'),
  physician('1800150157', 'PRIYA', 'RAMAN', 'MD', oncology, 'NC', 'X100019', 'DURHAM'),
  { ...physician('1800160164', 'GEORGE', 'ABLEMAN', 'MD', internal, 'FL', 'X100020', 'OCALA'), deactivated: true },
];

export const npiThatAnswersHtml = '1100990021';

/** Numbers for which the fake register does not answer properly, to see what the product does then. */
export const wrongNpis: Readonly<Record<string, RegisterFault>> = {
  '1100990013': 'rateLimited',
  [npiThatAnswersHtml]: 'html',
  '1100990039': 'cutShort',
  '1100990047': 'silent',
};

function physician(
  npi: string,
  firstName: string,
  lastName: string,
  credential: string,
  taxonomy: FictionalPhysician['taxonomy'],
  state: string,
  license: string,
  city: string,
): FictionalPhysician {
  return { npi, firstName, lastName, credential, taxonomy, state, license, city };
}
