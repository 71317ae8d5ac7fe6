/** A statement with its parameters apart, as `pg` takes it. */
export interface Sql {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
  /** The name under which each connection keeps the plan, for statements that run all the time. */
  readonly name?: string;
}

function isSql(value: unknown): value is Sql {
  return typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;
}

/** Builds a statement; every `${value}` becomes a parameter, a nested `sql` fragment is spliced in. */
export function sql(strings: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  const outStrings: string[] = [strings[0] ?? ''];
  const outValues: unknown[] = [];
  values.forEach((value, index) => {
    const after = strings[index + 1] ?? '';
    if (isSql(value)) {
      outStrings[outStrings.length - 1] += value.strings[0] ?? '';
      outStrings.push(...value.strings.slice(1));
      outValues.push(...value.values);
      outStrings[outStrings.length - 1] += after;
    } else {
      outValues.push(value);
      outStrings.push(after);
    }
  });
  return { strings: outStrings, values: outValues };
}

/** The text with `$1`, `$2`, … in place of the parameters. */
export function sqlText(statement: Sql): string {
  return statement.strings.reduce((text, part, index) => (index === 0 ? part : `${text}$${index}${part}`), '');
}

/** The statement, planned once per connection: for one that always has this text and runs many times a second. */
export function prepared(name: string, statement: Sql): Sql {
  return { ...statement, name };
}
