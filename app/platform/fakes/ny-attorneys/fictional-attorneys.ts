import type { RegisterFault } from '../answer-wrongly.server';

/** One invented attorney in the fake register. */
export interface FictionalAttorney {
  registrationNumber: string;
  firstName: string;
  middleName: string;
  lastName: string;
  suffix: string;
  yearAdmitted: number;
  department: number;
  status: string;
  /** "Jul 2027"; empty for who does not reregister. */
  nextRegistration: string;
}

const DUE = 'Due to reregister within 30 days of birthday';

/** Invented attorneys, one at least of every status; any likeness to a real holder of a number is chance. */
export const fictionalAttorneys: readonly FictionalAttorney[] = [
  attorney('9000011', 'ELENA', 'ROSE', 'MARCHETTI', 2009, 1, 'Currently registered', 'Jul 2028'),
  attorney('9000022', 'XIAOMING', '', 'WANG', 2014, 3, 'Currently registered', 'Mar 2028'),
  attorney('9000033', 'SEAN', 'PATRICK', "O'DONNELL", 1998, 2, 'Currently registered', 'Nov 2027'),
  attorney('9000044', 'MARIA', 'LUISA', 'DE LA CRUZ', 2017, 1, DUE, 'Dec 2028'),
  attorney('9000055', 'HENRY', 'JAMES', 'ASHWORTH', 1984, 4, 'Delinquent', 'Feb 2023'),
  attorney('9000066', 'VIKTOR', '', 'LEBEDEV', 2003, 2, 'Suspended, currently registered', 'Sep 2027'),
  attorney('9000077', 'DOROTHY', 'ANN', 'FENWICK', 1991, 3, 'Suspended, delinquent', 'Jan 2020'),
  attorney('9000088', 'CALVIN', 'R.', 'STROUD', 1995, 1, 'Disbarred', ''),
  attorney('9000099', 'MARTHA', '', 'QUILLER', 1988, 4, 'Resigned', ''),
  attorney('9000103', 'OSCAR', 'W.', 'PEMBROKE', 1979, 2, 'Resigned from bar - disciplinary reason', ''),
  attorney('9000114', 'AGNES', '', 'WHITLOCK', 1975, 1, 'Retired', ''),
  attorney('9000125', 'THEODORE', 'S.', 'BRANDT', 1962, 3, 'Deceased', ''),
  attorney('9000136', 'LILIAN', '', 'HARGROVE', 1986, 2, 'Incapacitated', ''),
  attorney('4471093', 'GRACE', '', 'WHITFIELD', 2007, 1, 'Currently registered', 'Oct 2028'),
  attorney('5120377', 'EDMUND', '', 'CLARKE', 2012, 2, 'Currently registered', 'Jun 2028'),
  attorney('5583916', 'MIN', '', 'ZHAO', 2018, 1, 'Currently registered', 'Apr 2028'),
  attorney('5790214', 'SIYUAN', '', 'WANG', 2020, 1, 'Currently registered', 'Aug 2028'),
  attorney('9000147', 'NADIA', '', 'KHOURY', 2011, 1, 'Registration under review', 'May 2027'),
];

/** Numbers for which the fake register does not answer properly, to see what the product does then. */
export const wrongAttorneyNumbers: Readonly<Record<string, RegisterFault>> = {
  '9900013': 'rateLimited',
  '9900024': 'html',
  '9900035': 'cutShort',
  '9900046': 'silent',
};

function attorney(
  registrationNumber: string,
  firstName: string,
  middleName: string,
  lastName: string,
  yearAdmitted: number,
  department: number,
  status: string,
  nextRegistration: string,
): FictionalAttorney {
  const names = { firstName, middleName, lastName, suffix: '' };
  return { registrationNumber, ...names, yearAdmitted, department, status, nextRegistration };
}
