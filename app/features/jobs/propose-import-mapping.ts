import { describeFields, type Field, type FieldShape } from './describe-fields';
import type { FieldRole, VisibleRole } from './field-roles';
import { findMappingFault, standsInPlace, type ImportMapping, type MappingFault } from './import-mapping';
import type { TaskRecord } from './task-record';

/** How a visible role is recognised: by the name of its key (and of the key above it) and by the shapes it takes. */
interface Rule {
  role: VisibleRole;
  /** Names of the outer key, when the field stands inside an object or list. */
  outer?: string[];
  names: string[];
  shapes: FieldShape[];
}

const responses = [
  'response',
  'responses',
  'completion',
  'completions',
  'prediction',
  'predictions',
  'candidate',
  'candidates',
  'generation',
  'generations',
  'modelresponse',
  'modelresponses',
  'modelanswer',
  'modelanswers',
  'modeloutput',
  'modeloutputs',
  'airesponse',
  'aianswer',
];
const prompts = [
  'prompt',
  'prompts',
  'question',
  'query',
  'instruction',
  'messages',
  'conversation',
  'conversations',
  'dialogue',
  'turns',
];
const contexts = ['context', 'passage', 'passages', 'document', 'documents', 'excerpt', 'background'];
const criteria = ['criteria', 'criterion', 'rubric', 'rubrics', 'claims', 'checks'];
// A record whose value is missing or a bare number is told at its line; it does not spoil the proposal for all the others.
const plainText: FieldShape[] = ['text', 'number', 'empty'];
const textLike: FieldShape[] = [...plainText, 'boolean', 'list'];

// Earlier rules win their role; a role is given once.
const rules: Rule[] = [
  {
    role: 'externalId',
    names: ['externalid', 'taskid', 'uid', 'id', 'exampleid', 'itemid', 'guid', 'uuid'],
    shapes: plainText,
  },
  { role: 'language', names: ['language', 'lang', 'locale', 'contentlanguage'], shapes: ['text', 'empty'] },
  { role: 'prompt', names: prompts, shapes: plainText },
  { role: 'prompt', outer: prompts, names: ['text', 'content', 'value', 'message'], shapes: ['text', 'empty'] },
  { role: 'promptRole', outer: prompts, names: ['role', 'from', 'speaker', 'author'], shapes: ['text', 'empty'] },
  { role: 'response', names: responses, shapes: textLike },
  {
    role: 'response',
    outer: responses,
    names: ['text', 'content', 'value', 'answer', 'output', 'message'],
    shapes: textLike,
  },
  { role: 'responseUnit', outer: responses, names: ['unit', 'scale'], shapes: ['text', 'empty'] },
  {
    role: 'paragraphs',
    outer: contexts,
    names: ['paragraphs', 'paragraph', 'text', 'passages', 'content'],
    shapes: ['text', 'list', 'empty'],
  },
  { role: 'paragraphs', names: [...contexts, 'paragraphs'], shapes: ['text', 'list', 'empty'] },
  { role: 'table', outer: contexts, names: ['table', 'tables'], shapes: ['table', 'empty'] },
  { role: 'table', names: ['table', 'tables'], shapes: ['table', 'empty'] },
  { role: 'sources', names: ['sources', 'source', 'urls', 'links', 'citations'], shapes: ['text', 'list', 'empty'] },
  {
    role: 'criterionLabel',
    outer: criteria,
    names: ['claim', 'criterion', 'name', 'statement', 'question', 'title', 'text', 'description'],
    shapes: plainText,
  },
  {
    role: 'criterionAnswer',
    outer: criteria,
    names: ['scale', 'options', 'choices', 'answers', 'values'],
    shapes: ['text', 'list', 'empty'],
  },
  {
    role: 'criterionGroup',
    outer: criteria,
    names: ['weightclass', 'group', 'category', 'section'],
    shapes: ['text', 'empty'],
  },
  { role: 'criterionWeight', outer: criteria, names: ['weight'], shapes: ['number'] },
  {
    role: 'criterionGuidance',
    outer: criteria,
    names: ['guidance', 'hint', 'instructions'],
    shapes: ['text', 'empty'],
  },
];

/** Names that give an answer, a judgement or a model's identity away; nothing at or below such a key is proposed visible. */
const telling =
  /label|gold|reference|adjudicat|unanim|expected|truth|verdict|correct|rating|score|majority|annotat|reviewer|grader|model$|^model|credential|expert|ideal|solution/;
const tellingExceptions = new Set(responses);

const plain = (key: string): string => key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function keysOf(field: Field): string[] {
  return field.steps.flatMap((step) => (step === 'list' ? [] : [plain(step.key)]));
}

function fits(rule: Rule, field: Field): boolean {
  const keys = keysOf(field);
  if (keys.some((key) => telling.test(key) && !tellingExceptions.has(key))) return false;
  if (keys.length !== (rule.outer ? 2 : 1)) return false;
  if (rule.outer && !rule.outer.includes(keys[0] ?? '')) return false;
  if (field.presentCount === 0 || !field.shapes.every((shape) => rule.shapes.includes(shape))) return false;
  return rule.names.includes(keys.at(-1) ?? '');
}

/** The field a rule means: the one whose name stands first in the rule. */
function findField(rule: Rule, fields: Field[], taken: Map<string, FieldRole>): Field | undefined {
  const rank = (field: Field): number => rule.names.indexOf(keysOf(field).at(-1) ?? '');
  return fields.filter((field) => !taken.has(field.path) && fits(rule, field)).sort((a, b) => rank(a) - rank(b))[0];
}

/** A proposal for the person who imports: every field with its role, and what is still missing. */
export interface ProposedMapping {
  mapping: ImportMapping;
  fields: (Field & { role: FieldRole })[];
  /** Set when the proposal cannot be used as it stands. */
  fault: MappingFault | undefined;
}

/**
 * Proposes what each field of a sample (its first 50 records) means, by the field's name and shape. An allow-list:
 * only what a rule recognises becomes visible; labels, references, gold answers and the model's identity stay hidden.
 */
export function proposeImportMapping(records: TaskRecord[]): ProposedMapping {
  const fields = describeFields(records);
  const taken = new Map<string, FieldRole>();
  for (const rule of rules) {
    if ([...taken.values()].includes(rule.role)) continue;
    const field = findField(rule, fields, taken);
    if (field) taken.set(field.path, rule.role);
  }
  const pathOf = new Map([...taken].map(([path, role]): [FieldRole, string] => [role, path]));
  const withRoles = fields.map((field) => {
    const role = taken.get(field.path) ?? 'hidden';
    return { ...field, role: standsInPlace({ path: field.path, role }, pathOf) ? role : ('hidden' as const) };
  });
  const mapping = { fields: withRoles.map(({ path, role }) => ({ path, role })) };
  return { mapping, fields: withRoles, fault: findMappingFault(mapping.fields) };
}
