import { fieldRoles, type FieldRole } from './field-roles';
import type { ImportMapping } from './import-mapping';

const roles = new Set<string>(fieldRoles);
const isRole = (value: unknown): value is FieldRole => typeof value === 'string' && roles.has(value);

/** Reads the mapping form: `path.0` names a field, `role.0` what it is. A role nobody knows hides its field. */
export function readMappingForm(data: FormData): ImportMapping {
  const fields: ImportMapping['fields'] = [];
  for (let index = 0; index < 200 && data.has(`path.${index}`); index += 1) {
    const path = data.get(`path.${index}`);
    const role = data.get(`role.${index}`);
    if (typeof path === 'string') fields.push({ path, role: isRole(role) ? role : 'hidden' });
  }
  return { fields };
}
