import { useId, type ReactNode } from 'react';

/** One part of a public page under its title. */
export function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-line border-t py-10 sm:py-12">
      <h2 id={id} className="font-display text-2xl font-medium tracking-tight">
        {title}
      </h2>
      {lead && <p className="text-muted mt-2 max-w-prose text-lg">{lead}</p>}
      <div className="mt-7">{children}</div>
    </section>
  );
}
