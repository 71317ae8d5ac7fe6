import type { ReactNode } from 'react';

type Picture = 'list' | 'search' | 'done' | 'clock' | 'people';

interface Props {
  title: ReactNode;
  /** Why there is nothing, and what would change it. */
  children?: ReactNode;
  action?: ReactNode;
  /** What kind of nothing: nothing yet, nothing found, all done, not yet time, nobody yet. */
  picture?: Picture;
}

/** What stands where there is nothing yet: why, and what would change it. */
export function EmptyState({ title, children, action, picture = 'list' }: Props) {
  return (
    <div className="border-line flex flex-col items-center rounded-lg border border-dashed px-6 py-10 text-center">
      <svg
        viewBox="0 0 64 48"
        fill="none"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className="stroke-control mb-3 h-12 w-16 print:hidden"
      >
        {pictures[picture]}
      </svg>
      <p className="font-medium text-balance">{title}</p>
      {children && <div className="text-muted mt-1 max-w-prose text-balance">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

/** One stroke in the accent marks what the empty place waits for. */
const pictures: Record<Picture, ReactNode> = {
  list: (
    <>
      <rect x="12" y="6" width="40" height="36" rx="4" />
      <path d="M20 16h24M20 32h10" />
      <path className="stroke-accent" d="M20 24h18" />
    </>
  ),
  search: (
    <>
      <circle cx="28" cy="22" r="13" />
      <path d="m38 32 10 10" />
      <path className="stroke-accent" d="M22 22h12" />
    </>
  ),
  done: (
    <>
      <rect x="12" y="6" width="40" height="36" rx="4" />
      <path className="stroke-accent" d="m23 24 6 6 12-13" />
    </>
  ),
  clock: (
    <>
      <circle cx="32" cy="24" r="18" />
      <path className="stroke-accent" d="M32 14v10l7 5" />
    </>
  ),
  people: (
    <>
      <circle cx="24" cy="17" r="7" />
      <path d="M10 40c1-9 7-13 14-13s13 4 14 13" />
      <path className="stroke-accent" d="M46 14v12m-6-6h12" />
    </>
  ),
};
