/** What the board can be sorted by; a leading `-` turns it round. `task` is the pay of one task at its expected length. */
export const boardSorts = ['rate', 'length', 'task'] as const;
export type BoardSort = (typeof boardSorts)[number];

export interface BoardOrder {
  by: BoardSort;
  descending: boolean;
}

/** The order of the board unless the address says otherwise: best paid first, as the next task is chosen. */
export const defaultBoardOrder: BoardOrder = { by: 'rate', descending: true };

/** The order a `?sort=` names; anything unknown gives the default. */
export function parseBoardOrder(text: string | null | undefined): BoardOrder {
  const descending = text?.startsWith('-') ?? false;
  const by = boardSorts.find((sort) => sort === text?.replace(/^-/, ''));
  return by ? { by, descending } : defaultBoardOrder;
}

/** Where a page of the board went on to: the value it is ordered by (negative when descending), tier and job of its last row. */
export interface BoardCursor {
  key: bigint;
  tier: number;
  jobId: string;
}

/** Text for a link, and back; anything else means the first page. */
export function formatBoardCursor(cursor: BoardCursor): string {
  return `${cursor.key}_${cursor.tier}_${cursor.jobId}`;
}

export function parseBoardCursor(text: string | null | undefined): BoardCursor | undefined {
  const [, key, tier, jobId] =
    /^(-?\d{1,18})_(\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '') ?? [];
  return key && tier && jobId ? { key: BigInt(key), tier: Number(tier), jobId } : undefined;
}
