import type { JsonValue } from '~/core/canonical-json';
import { canonicalLanguageTag } from '../credentials/language-tag';
import { parseAnswerSpec } from './parse-answer-spec';
import { criterionSchema, rubricSchema, type Criterion } from './rubric';
import type { VisibleRole } from './field-roles';
import { stepsOfRole, type ImportMapping } from './import-mapping';
import { formatLinePlace } from './line-place';
import { splitAtList, type PathStep } from './field-path';
import { taskContentSchema, type TaskContent } from './task-content';
import { isRecord, type LineFault, type LineFaultCode, type TaskRecord } from './task-record';
import { removeFields } from './remove-fields';

/** A task as an import brings it. `hidden` is the record without its visible fields; no reader's response carries it. */
export interface MappedTask {
  /** Undefined when the mapping names no such field; the importer then takes one from the content. */
  externalId: string | undefined;
  content: TaskContent;
  criteria: Criterion[];
  hidden: TaskRecord;
}

export type MappedRecord = { ok: true; task: MappedTask } | { ok: false; fault: LineFault };

/** Carries a fault out of the depth of a record; it never leaves this file. */
class Fault extends Error {
  constructor(readonly fault: LineFault) {
    super(fault.code);
  }
}

function refuse(code: LineFaultCode, ...place: Parameters<typeof formatLinePlace>): never {
  throw new Fault({ code, detail: formatLinePlace(...place) });
}

function valueAt(value: JsonValue | undefined, steps: PathStep[]): JsonValue | undefined {
  let here = value;
  for (const step of steps) {
    if (step === 'list' || !isRecord(here) || !Object.hasOwn(here, step.key)) return undefined;
    here = here[step.key];
  }
  return here;
}

/** A scalar as its text, a list of scalars joined by line breaks; undefined for nothing and for anything else. */
function textOf(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return undefined;
  const parts = value.map(textOf);
  return parts.length === 0 || parts.includes(undefined) ? undefined : parts.join('\n');
}

/** Reads the fields of a record by their roles. */
function readerOf(record: TaskRecord, mapping: ImportMapping) {
  const one = (role: VisibleRole): JsonValue | undefined => {
    const steps = stepsOfRole(mapping, role);
    return steps && valueAt(record, steps);
  };
  /** The items of the list a role stands in (the whole record when it stands in none), each with a reader of its own. */
  const items = (role: VisibleRole): ((inner: VisibleRole) => JsonValue | undefined)[] => {
    const { before, inside } = splitAtList(stepsOfRole(mapping, role) ?? []);
    if (!inside) return [one];
    const list = valueAt(record, before);
    if (!Array.isArray(list)) return [];
    return list.map((item) => (inner) => {
      const steps = stepsOfRole(mapping, inner);
      return steps && valueAt(item, splitAtList(steps).inside ?? []);
    });
  };
  return { one, items };
}
type Reader = ReturnType<typeof readerOf>;

function externalIdOf(read: Reader, mapping: ImportMapping): string | undefined {
  if (!stepsOfRole(mapping, 'externalId')) return undefined;
  const value = read.one('externalId');
  const id = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  if (id === '') refuse('externalIdMissing', 'id');
  return id.length <= 200 ? id : refuse('externalIdTooLong', 'id');
}

function languageOf(read: Reader, jobLanguage: string): string {
  const stated = textOf(read.one('language'));
  if (stated === undefined) return jobLanguage;
  const tag = canonicalLanguageTag(stated.replaceAll('_', '-'));
  if (tag === null) return refuse('languageInvalid', 'language');
  const base = (full: string): string | undefined => full.split('-')[0];
  return base(tag) === base(jobLanguage) ? tag : refuse('languageDiffers', 'taskLanguage', tag);
}

const speakers = new Map<string, 'user' | 'assistant' | 'system'>([
  ['user', 'user'],
  ['human', 'user'],
  ['assistant', 'assistant'],
  ['ai', 'assistant'],
  ['bot', 'assistant'],
  ['gpt', 'assistant'],
  ['model', 'assistant'],
  ['system', 'system'],
]);

function promptOf(read: Reader): TaskContent['prompt'] {
  const turns = read.items('prompt').map((turn, index) => {
    const text = textOf(turn('prompt')) ?? refuse('promptMissing', 'turn', index + 1);
    const stated = turn('promptRole');
    const role = stated === undefined || stated === null ? 'user' : speakers.get(String(textOf(stated)).toLowerCase());
    return { role: role ?? refuse('promptInvalid', 'turnRole', index + 1), text };
  });
  return turns.length > 0 ? turns : refuse('promptMissing', 'prompt');
}

/** Responses are named r1, r2, …: an id of the import might tell which model wrote it. */
function responsesOf(read: Reader): TaskContent['responses'] {
  const responses = read.items('response').map((item, index) => {
    const text = textOf(item('response')) ?? refuse('responseMissing', 'response', index + 1);
    const unit = textOf(item('responseUnit'));
    return { id: `r${index + 1}`, text: unit === undefined ? text : `${text} ${unit}` };
  });
  return responses.length > 0 ? responses : refuse('responseMissing', 'responses');
}

function listOfText(value: JsonValue | undefined, code: 'contextInvalid' | 'sourcesInvalid'): string[] {
  const place = code === 'contextInvalid' ? 'context' : 'sources';
  if (value === undefined || value === null || value === '') return [];
  if (!Array.isArray(value)) return [textOf(value) ?? refuse(code, place)];
  return value.map((item, index) => textOf(item) ?? refuse(code, 'item', index + 1));
}

function cellsOf(value: JsonValue): string[][] {
  if (!Array.isArray(value)) return refuse('contextInvalid', 'table');
  return value.map((row) => {
    if (!Array.isArray(row)) return refuse('contextInvalid', 'table');
    return row.map((cell) => (cell === '' || cell === null ? '' : (textOf(cell) ?? refuse('contextInvalid', 'table'))));
  });
}

function contextOf(read: Reader): NonNullable<TaskContent['context']> | undefined {
  const paragraphs = listOfText(read.one('paragraphs'), 'contextInvalid');
  const table = read.one('table');
  const isListOfTables = Array.isArray(table) && Array.isArray(table[0]) && Array.isArray(table[0][0]);
  const tables =
    table === undefined || table === null || table === '' ? [] : isListOfTables ? table.map(cellsOf) : [cellsOf(table)];
  const filled = tables.filter((rows) => rows.length > 0);
  return paragraphs.length > 0 || filled.length > 0 ? { paragraphs, tables: filled } : undefined;
}

function criterionOf(
  item: (role: VisibleRole) => JsonValue | undefined,
  index: number,
  hasAnswers: boolean,
): Criterion {
  const number = index + 1;
  const group = textOf(item('criterionGroup'));
  const parsed = criterionSchema.safeParse({
    id: `t${index + 1}`,
    label: textOf(item('criterionLabel')) ?? refuse('criteriaInvalid', 'criterion', number),
    guidance: textOf(item('criterionGuidance')) ?? '',
    answer: hasAnswers
      ? (parseAnswerSpec(item('criterionAnswer')) ?? refuse('criteriaInvalid', 'criterionField', number, 'answers'))
      : { kind: 'yesNo' },
    weight: item('criterionWeight') ?? 1,
    ...(group === undefined ? {} : { group }),
  });
  if (parsed.success) return parsed.data;
  return refuse('criteriaInvalid', 'criterionField', number, parsed.error.issues[0]?.path.join('.') ?? '');
}

function criteriaOf(read: Reader, mapping: ImportMapping): Criterion[] {
  if (!stepsOfRole(mapping, 'criterionLabel')) return [];
  const hasAnswers = stepsOfRole(mapping, 'criterionAnswer') !== undefined;
  const criteria = read.items('criterionLabel').map((item, index) => criterionOf(item, index, hasAnswers));
  return rubricSchema.safeParse(criteria).success ? criteria : refuse('criteriaInvalid', 'criteria');
}

/**
 * Makes a task of a record: what the mapping names becomes its content and its criteria (ids t1, t2, …), all the rest
 * is hidden. `jobLanguage` is a BCP 47 tag; a task that states another language is refused. Never throws.
 */
export function mapTaskRecord(record: TaskRecord, mapping: ImportMapping, jobLanguage: string): MappedRecord {
  try {
    const read = readerOf(record, mapping);
    const context = contextOf(read);
    const content = taskContentSchema.parse({
      language: languageOf(read, jobLanguage),
      prompt: promptOf(read),
      responses: responsesOf(read),
      ...(context ? { context } : {}),
      sources: listOfText(read.one('sources'), 'sourcesInvalid'),
    });
    const task = { externalId: externalIdOf(read, mapping), content, criteria: criteriaOf(read, mapping) };
    return { ok: true, task: { ...task, hidden: removeFields(record, mapping) } };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault };
    throw error;
  }
}
