/** How the fields of a segment's ruling are named in a form. */
export const rulingField = (segmentId: bigint, part: 'counts' | 'minutes' | 'clause' | 'reason'): string =>
  `lines.${segmentId}.${part}`;

const named = /^lines\.(\d{1,18})\.(counts|minutes|clause|reason)$/;

/** What a form rules about each segment, by its id; undefined where it names none. */
export function readRulings(fields: Record<string, string>): Record<string, Record<string, string>> | undefined {
  const lines: Record<string, Record<string, string>> = {};
  for (const [name, text] of Object.entries(fields)) {
    const [, id, part] = named.exec(name) ?? [];
    if (id === undefined || part === undefined) continue;
    lines[id] = { ...lines[id], [part]: text };
  }
  return Object.keys(lines).length === 0 ? undefined : lines;
}
