/** How many fields one credential may name in the form. */
export const specialtyFields = ['specialty.0', 'specialty.1', 'specialty.2'] as const;

/** The codes chosen in the form's fields, in their order, without the empty ones. */
export function readSpecialties(fields: Record<string, string | undefined>): string[] {
  return specialtyFields.flatMap((name) => fields[name] || []);
}
