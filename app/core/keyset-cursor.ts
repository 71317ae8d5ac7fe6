/** Where a page of rows ordered by time and id went on to. */
export interface KeysetCursor {
  at: Date;
  id: string;
}

/** Text for a link: milliseconds since 1970 and the id. */
export function formatCursor(cursor: KeysetCursor): string {
  return `${cursor.at.getTime()}_${cursor.id}`;
}

/** Reads what `formatCursor` writes; undefined for anything else, which means the first page. */
export function parseCursor(text: string | null | undefined): KeysetCursor | undefined {
  const found = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '');
  return found?.[1] && found[2] ? { at: new Date(Number(found[1])), id: found[2] } : undefined;
}
