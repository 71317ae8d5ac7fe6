/** How the field of a segment's reason is named in a form. */
export const lineField = (segmentId: bigint | string): string => `lines.${segmentId}`;

const named = /^lines\.(\d{1,18})$/;

/** What a form says about each segment, by its id; a segment nothing was said about is not named. */
export function readLines(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) => {
      const id = named.exec(name)?.[1];
      return id !== undefined && text.trim() !== '' ? [[id, text] as const] : [];
    }),
  );
}
