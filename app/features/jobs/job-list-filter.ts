export const jobStatuses = ['open', 'draft', 'closed'] as const;
const jobSorts = ['activity', 'created', 'title', 'spent'] as const;

/** What the list of a company's jobs is narrowed to and sorted by. */
export interface JobListFilter {
  status: (typeof jobStatuses)[number] | undefined;
  /** Part of a title; at most 200 characters. */
  search: string;
  sort: (typeof jobSorts)[number] | undefined;
  isAscending: boolean;
}

/** Reads `?status=open&q=heart&sort=-spent`; whatever the list does not know is left out. */
export function readJobListFilter(query: URLSearchParams): JobListFilter {
  const stated = query.get('sort') ?? '';
  const isDescending = stated.startsWith('-');
  const sort = jobSorts.find((known) => known === (isDescending ? stated.slice(1) : stated));
  return {
    status: jobStatuses.find((known) => known === query.get('status')),
    search: (query.get('q') ?? '').trim().slice(0, 200),
    sort,
    isAscending: sort !== undefined && !isDescending,
  };
}
