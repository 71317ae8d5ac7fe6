import pg from 'pg';

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;

type Parse = (text: string) => unknown;

const ours = new Map<number, Parse>([
  [INT8, (text) => BigInt(text)],
  // Element by element, because the driver's own parser of int8[] answers text.
  [
    INT8_ARRAY,
    (text) =>
      text === '{}'
        ? []
        : text
            .slice(1, -1)
            .split(',')
            .map((part) => (part === 'NULL' ? null : BigInt(part))),
  ],
  [DATE, (text) => new Date(`${text}T00:00:00.000Z`)],
]);

const camelNames = new Map<string, string>();

function toCamel(column: string): string {
  const known = camelNames.get(column);
  if (known !== undefined) return known;
  const name = column.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
  camelNames.set(column, name);
  return name;
}

/** How our statements read their results; set per statement, so that Prisma on the same pool keeps its own parsers. */
export const rowReading = {
  rowMode: 'array' as const,
  types: {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
      (format ?? 'text') === 'text' && ours.has(oid)
        ? ours.get(oid)
        : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
  },
};

/** Rows with camelCase names from a result read with `rowReading`. */
export function mapRows<Row extends object>(result: pg.QueryArrayResult<unknown[]>): Row[] {
  const names = result.fields.map((field) => toCamel(field.name));
  return result.rows.map((values) => Object.fromEntries(names.map((name, index) => [name, values[index]])) as Row);
}
