/** True for an IANA time zone name this platform knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}

/** The IANA names a person may choose from, `kept` among them, by name. */
export function listTimeZones(kept: string): string[] {
  return [...new Set(['UTC', kept, ...Intl.supportedValuesOf('timeZone')])].sort();
}
