import type { ReactNode } from 'react';

/** The title of a screen: the object it shows, a line about it, and its primary action. */
export function PageHeader(props: { title: ReactNode; lead?: ReactNode; action?: ReactNode; above?: ReactNode }) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-3">
      <div className="min-w-0">
        {props.above && <div className="text-muted mb-1 text-sm">{props.above}</div>}
        <h1 className="text-2xl font-semibold tracking-tight text-balance wrap-break-word">{props.title}</h1>
        {props.lead && <p className="text-muted mt-1 max-w-prose">{props.lead}</p>}
      </div>
      {props.action && <div className="flex flex-wrap gap-2">{props.action}</div>}
    </div>
  );
}
