import type { ReactNode } from 'react';

/** One part of the design system's page; its id is what the contents link to. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="border-line scroll-mt-20 border-t pt-6">
      <h2 id={id} className="mb-4 scroll-mt-20 text-xl font-semibold">
        {title}
      </h2>
      <div className="flex flex-col gap-6">{children}</div>
    </section>
  );
}

/** A component in one state, under its name. `name` is code and stays as it is in every language. */
export function Example({ name, state, children }: { name: string; state?: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="text-muted mb-2 text-xs">
        <code lang="en" className="font-mono">
          {name}
        </code>
        {state && <span> · {state}</span>}
      </h3>
      {children}
    </div>
  );
}

/** Examples or controls side by side. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}
