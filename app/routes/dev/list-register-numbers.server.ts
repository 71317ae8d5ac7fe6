import { fictionalPhysicians } from '~/platform/fakes/nppes/fictional-physicians';
import type { RegisterNumber } from './register-numbers';

/** Whom the built-in register knows, under which number. */
export function listRegisterNumbers(): RegisterNumber[] {
  return fictionalPhysicians.map(({ npi, firstName, lastName, taxonomy, deactivated }) => ({
    npi,
    name: `${firstName} ${lastName}`,
    profession: taxonomy[1],
    isActive: !deactivated,
  }));
}
