import type { ReactNode } from 'react';

/** One thing to do: what it is, how it stands, and the button that leads there. */
export function TodoRow(props: { title: ReactNode; action: ReactNode; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium wrap-break-word">{props.title}</p>
        <div className="text-muted flex flex-wrap items-center gap-x-4 gap-y-0.5 text-sm">{props.children}</div>
      </div>
      {props.action}
    </li>
  );
}
