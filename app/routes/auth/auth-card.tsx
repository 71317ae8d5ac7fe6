import type { ReactNode } from 'react';

/** The narrow column of the sign-in and sign-up pages. */
export function AuthCard({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <div className="border-line bg-surface mx-auto mt-4 max-w-md rounded-lg border p-5 sm:mt-8 sm:p-7">
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      {lead && <p className="text-muted mt-1">{lead}</p>}
      <div className="mt-5">{children}</div>
    </div>
  );
}
