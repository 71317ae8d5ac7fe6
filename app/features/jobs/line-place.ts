/**
 * The places a fault of an import line can stand at, as keys of sentences. Each may carry values: `{value}` is a number, a length or
 * a language tag; `{path}` is a field's path or an id of the company's own. Never the content of a field.
 */
const placeKeys = [
  'line',
  'lineBytes',
  'character',
  'list',
  'scalar',
  'key',
  'field',
  'depth',
  'id',
  'otherTask',
  'language',
  'taskLanguage',
  'prompt',
  'turn',
  'turnRole',
  'response',
  'responses',
  'context',
  'item',
  'table',
  'sources',
  'criterion',
  'criterionField',
  'criteria',
] as const;
type LinePlaceKey = (typeof placeKeys)[number];

export interface LinePlace {
  key: LinePlaceKey;
  value: string;
  path: string;
}

/** A place as it is kept with a line's note: its key, a value without blanks or `-`, and a path, parted by blanks. */
export function formatLinePlace(key: LinePlaceKey, value: string | number = '-', path = ''): string {
  return `${key} ${value} ${path}`.trimEnd();
}

/** Reads what `formatLinePlace` writes; undefined for anything else, which is then shown as it stands. */
export function readLinePlace(text: string): LinePlace | undefined {
  const found = /^(\S+) (\S+)(?: (.*))?$/s.exec(text);
  const key = placeKeys.find((known) => known === found?.[1]);
  return key && found ? { key, value: found[2] === '-' ? '' : (found[2] ?? ''), path: found[3] ?? '' } : undefined;
}
