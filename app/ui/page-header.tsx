import type { ReactNode } from 'react';

interface Props {
  /** The object the screen shows. */
  title: ReactNode;
  /** One line about it. */
  lead?: ReactNode;
  /** The one primary action, and at most two others. */
  action?: ReactNode;
  /** Where the screen belongs, above the title: breadcrumbs. */
  above?: ReactNode;
  /** Statuses beside the title. */
  badges?: ReactNode;
}

/** The head of a screen. */
export function PageHeader({ title, lead, action, above, badges }: Props) {
  return (
    <div className="mb-6">
      {above && <div className="text-muted mb-1.5 text-sm">{above}</div>}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-2xl font-semibold tracking-tight wrap-break-word">{title}</h1>
            {badges}
          </div>
          {lead && <p className="text-muted mt-1 max-w-prose">{lead}</p>}
        </div>
        {action && <div className="flex flex-wrap items-center gap-2">{action}</div>}
      </div>
    </div>
  );
}
