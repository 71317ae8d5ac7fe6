import { fictionalAttorneys, wrongAttorneyNumbers } from '~/platform/fakes/ny-attorneys/fictional-attorneys';
import { fictionalPhysicians, wrongNpis } from '~/platform/fakes/nppes/fictional-physicians';
import type { RegisterNumber } from './register-numbers';

/** Whom the built-in registers know, under which number, and the numbers for which they do not answer. */
export function listRegisterNumbers(): RegisterNumber[] {
  return [
    ...fictionalPhysicians.map(({ npi, firstName, lastName, taxonomy, deactivated }) => ({
      register: 'nppes' as const,
      number: npi,
      name: `${firstName} ${lastName}`,
      says: deactivated ? 'CMS deactivated NPI' : taxonomy[1],
      fault: null,
    })),
    ...listFaults('nppes', wrongNpis),
    ...fictionalAttorneys.map(({ registrationNumber, firstName, lastName, status }) => ({
      register: 'nyAttorneys' as const,
      number: registrationNumber,
      name: `${firstName} ${lastName}`,
      says: status,
      fault: null,
    })),
    ...listFaults('nyAttorneys', wrongAttorneyNumbers),
  ];
}

function listFaults(register: RegisterNumber['register'], faults: typeof wrongNpis): RegisterNumber[] {
  return Object.entries(faults).map(([number, fault]) => ({ register, number, name: '–', says: '', fault }));
}
