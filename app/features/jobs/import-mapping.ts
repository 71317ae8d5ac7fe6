import { z } from 'zod';
import { formatFieldPath, parseFieldPath, splitAtList, type PathStep } from './field-path';
import { fieldRoles, type FieldRole, type VisibleRole } from './field-roles';

export type MappingFault =
  'pathInvalid' | 'pathNested' | 'pathTwice' | 'roleTwice' | 'promptUnmapped' | 'responseUnmapped' | 'listsDiffer';

const listOf = (path: string): string | undefined => {
  const steps = parseFieldPath(path) ?? [];
  const { before, inside } = splitAtList(steps);
  return inside ? formatFieldPath(before) : undefined;
};

/** Roles that only mean something beside another one. */
const mainRoles: Partial<Record<FieldRole, VisibleRole>> = {
  promptRole: 'prompt',
  responseUnit: 'response',
  criterionAnswer: 'criterionLabel',
  criterionGroup: 'criterionLabel',
  criterionWeight: 'criterionLabel',
  criterionGuidance: 'criterionLabel',
};

/** True when the field's role makes sense: its main role is mapped and stands in the same list; criteria form a list. */
export function standsInPlace(field: { path: string; role: FieldRole }, pathOf: Map<FieldRole, string>): boolean {
  if (field.role === 'criterionLabel') return listOf(field.path) !== undefined;
  const main = mainRoles[field.role];
  if (main === undefined) return true;
  const mainPath = pathOf.get(main);
  return mainPath !== undefined && listOf(mainPath) === listOf(field.path);
}

function findPathFault(path: string, role: FieldRole): MappingFault | undefined {
  const steps = parseFieldPath(path);
  if (!steps) return 'pathInvalid';
  if (role === 'hidden') return undefined;
  const lists = steps.filter((step) => step === 'list').length;
  const single: FieldRole[] = ['externalId', 'language', 'paragraphs', 'table', 'sources'];
  return lists > (single.includes(role) ? 0 : 1) ? 'pathNested' : undefined;
}

/** What is wrong with a mapping as a whole, or undefined. Fields that belong together must stand in the same list. */
export function findMappingFault(fields: { path: string; role: FieldRole }[]): MappingFault | undefined {
  for (const { path, role } of fields) {
    const fault = findPathFault(path, role);
    if (fault) return fault;
  }
  if (new Set(fields.map((field) => field.path)).size < fields.length) return 'pathTwice';
  const visible = fields.filter((field) => field.role !== 'hidden');
  const pathOf = new Map<FieldRole, string>(visible.map((field) => [field.role, field.path]));
  if (pathOf.size < visible.length) return 'roleTwice';
  if (!pathOf.has('prompt')) return 'promptUnmapped';
  if (!pathOf.has('response')) return 'responseUnmapped';
  return visible.every((field) => standsInPlace(field, pathOf)) ? undefined : 'listsDiffer';
}

/** A mapping: at most one field per visible role. An allow-list: fields it does not name are hidden. */
export const importMappingSchema = z
  .object({ fields: z.array(z.object({ path: z.string().min(1).max(1000), role: z.enum(fieldRoles) })).max(200) })
  .superRefine((mapping, context) => {
    const fault = findMappingFault(mapping.fields);
    if (fault) context.addIssue({ code: 'custom', message: fault, path: ['fields'] });
  });
export type ImportMapping = z.infer<typeof importMappingSchema>;

/** The steps of the field that plays a role, or undefined. */
export function stepsOfRole(mapping: ImportMapping, role: VisibleRole): PathStep[] | undefined {
  const field = mapping.fields.find((candidate) => candidate.role === role);
  return field && parseFieldPath(field.path);
}
