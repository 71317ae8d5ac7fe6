import { useId, type ReactNode } from 'react';

/** A bounded part of a screen; with a title it is a landmark of its own. */
export function Card({ title, action, children }: { title?: ReactNode; action?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={title ? id : undefined} className="border-line bg-surface rounded-lg border p-4 sm:p-5">
      {title && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
