/** What one page cost to load; each figure is the median over the runs. */
export interface PageCost {
  page: string;
  /** JavaScript as it came over the wire, compressed, with its headers; 1 kB is 1000 bytes. */
  kilobytes: number;
  lcpMs: number;
  blockingMs: number;
}

/** Read by people who have not decided yet, on any telephone. */
const LANDING_PAGES = ['/', '/for-experts', '/for-companies'];
const LANDING_KILOBYTES = 90;
const PAGE_KILOBYTES = 160;
const LCP_MS = 1500;
const BLOCKING_MS = 150;

/** Pages of development: measured like the others, held to nothing, and absent in production. */
export const isDevPage = (page: string): boolean => page === '/dev' || page.startsWith('/dev/');
export const isLandingPage = (page: string): boolean => LANDING_PAGES.includes(page);

/** What a page exceeds of its budget, in words; empty when it keeps it. */
export function findExcess(cost: PageCost): string[] {
  if (isDevPage(cost.page)) return [];
  const kilobytes = isLandingPage(cost.page) ? LANDING_KILOBYTES : PAGE_KILOBYTES;
  return [
    ...(cost.kilobytes > kilobytes ? [`more than ${kilobytes} kB`] : []),
    ...(cost.lcpMs >= LCP_MS ? [`LCP not under ${LCP_MS} ms`] : []),
    ...(cost.blockingMs >= BLOCKING_MS ? [`blocked not under ${BLOCKING_MS} ms`] : []),
  ];
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
