/** The shortest beginning of an id that is taken for one. */
const FEWEST_DIGITS = 8;

/** The ids that begin with what was typed, as the first and the last of them; undefined when it is too short, or no beginning of an id. */
export function idRange(typed: string): { from: string; to: string } | undefined {
  const digits = typed.toLowerCase().replaceAll('-', '');
  if (digits.length < FEWEST_DIGITS || !/^[0-9a-f]{1,32}$/.test(digits)) return undefined;
  return { from: asId(digits.padEnd(32, '0')), to: asId(digits.padEnd(32, 'f')) };
}

const asId = (digits: string): string => digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
