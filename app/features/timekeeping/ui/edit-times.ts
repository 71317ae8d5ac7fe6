const KEY = 'assay-edit-times';

interface Row {
  claimId: string;
  /** The device's own time; only how long ago that was is ever told. */
  at: number[];
}

/** The times of edits that no counted report has told yet, kept on the device for the page after one that dies. */
export interface EditTimes {
  /** How long ago each was, milliseconds, the oldest first. */
  recall(): number[];
  keep(agesMs: readonly number[]): void;
}

/** One claim's at a time, for one clock runs at a time. Nothing throws: a browser that refuses storage keeps none. */
export function keepEditTimes(claimId: string): EditTimes {
  return {
    recall: () => {
      try {
        const row = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Row | null;
        return row?.claimId === claimId ? row.at.map((at) => Math.max(0, Date.now() - at)) : [];
      } catch {
        return [];
      }
    },
    keep: (agesMs) => {
      try {
        if (agesMs.length === 0) return localStorage.removeItem(KEY);
        const now = Date.now();
        localStorage.setItem(KEY, JSON.stringify({ claimId, at: agesMs.map((age) => now - age) } satisfies Row));
      } catch {
        // Private windows and full disks: the edits of a page that lives are told all the same.
      }
    },
  };
}
