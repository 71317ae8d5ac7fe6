import type { CouldNotAskReason } from '~/platform/leie/leie-download';

/** The one list there is so far; the name under which its rows stand. */
export const OIG_LEIE = 'oig_leie';

export const exclusionListStatuses = ['loading', 'current', 'retired', 'failed'] as const;
export type ExclusionListStatus = (typeof exclusionListStatuses)[number];

/** What is wrong with a file that came. */
export const listFaults = ['wrongHeader', 'cutShort', 'unreadable', 'empty', 'tooManyBadLines', 'shrunk'] as const;
export type ListFault = (typeof listFaults)[number];

/** Why a list was not taken over; `interrupted` when whoever loaded it was killed or overtaken. */
export type LoadFailure = CouldNotAskReason | ListFault | 'interrupted';

/** A line that was left out, by its number in the file (from 1, the header) and how many columns it had. */
export interface BadLine {
  line: number;
  columns: number;
}

/** How many bad lines are kept by name. */
export const MOST_NAMED_LINES = 20;
const MOST_BAD_SHARE = 0.01;
const LEAST_SHARE_OF_LAST = 0.5;

/**
 * Whether a list that was read to its end may take the place of the current one. More than 20 bad lines that are more than
 * 1 % of all are another file; fewer than half the lines of the current list are believed only when a person says so.
 */
export function judgeList(
  read: { rowCount: number; badLineCount: number },
  currentRowCount: number | null,
  isForced: boolean,
): ListFault | null {
  const { rowCount, badLineCount } = read;
  if (rowCount === 0) return 'empty';
  if (badLineCount > MOST_NAMED_LINES && badLineCount > (rowCount + badLineCount) * MOST_BAD_SHARE) {
    return 'tooManyBadLines';
  }
  return !isForced && currentRowCount !== null && rowCount < currentRowCount * LEAST_SHARE_OF_LAST ? 'shrunk' : null;
}

/** OIG renews the file by the tenth of each month. */
const RENEWED_BY_DAY = 10;
const RETRY_AFTER_MS = 23 * 60 * 60 * 1000;
const STALE_AFTER_DAYS = 40;
const DAY_MS = 86_400_000;

/** The moment a list stands for: when the source says the file was made, else when it was taken over. */
export function editionOf(list: { lastModified: Date | null; loadedAt: Date | null; startedAt: Date }): Date {
  return list.lastModified ?? list.loadedAt ?? list.startedAt;
}

/**
 * Whether the clock should ask for the list now: when there is none, or from the 11th of a month (UTC) while the edition is
 * of an earlier one; a day after the last try at the earliest.
 */
export function isListDue(now: Date, edition: Date | null, lastTriedAt: Date | null): boolean {
  if (lastTriedAt && now.getTime() - lastTriedAt.getTime() < RETRY_AFTER_MS) return false;
  if (!edition) return true;
  const monthBegan = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1);
  return now.getUTCDate() > RENEWED_BY_DAY && edition.getTime() < monthBegan;
}

/** Whether an edition is so old that somebody should look why; a month and ten days are the longest there should be. */
export function isStale(now: Date, edition: Date): boolean {
  return now.getTime() - edition.getTime() > STALE_AFTER_DAYS * DAY_MS;
}
