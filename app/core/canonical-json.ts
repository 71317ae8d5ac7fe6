export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/**
 * One text for one value: keys sorted by code unit, no white space (RFC 8785). Throws on a number that is not a safe
 * integer, so that a hash never depends on float printing; with `anyNumber`, for what somebody else wrote, every finite
 * number is printed as RFC 8785 says (ECMAScript's shortest form).
 */
export function canonicalJson(value: JsonValue, options: { anyNumber?: boolean } = {}): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    const isAllowed = options.anyNumber ? Number.isFinite(value) : Number.isSafeInteger(value);
    if (!isAllowed) throw new RangeError('canonical JSON takes safe integers only');
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, options)).join(',')}]`;
  const keys = Object.keys(value).sort();
  const entries = keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as JsonValue, options)}`);
  return `{${entries.join(',')}}`;
}
