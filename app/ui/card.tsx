import { createContext, useContext, useId, type ReactNode } from 'react';

const PartContext = createContext('');

/** Cards of one part of a page, known together with its heading, whose id `heading` is: another part may hold cards of the same titles. */
export function CardsOf({ heading, children }: { heading: string; children: ReactNode }) {
  return <PartContext.Provider value={heading}>{children}</PartContext.Provider>;
}

/** A bounded part of a screen; with a title it is a landmark of its own. */
export function Card({ title, action, children }: { title?: ReactNode; action?: ReactNode; children: ReactNode }) {
  const id = useId();
  const part = useContext(PartContext);
  return (
    <section
      aria-labelledby={title ? `${part} ${id}`.trim() : undefined}
      className="border-line bg-surface rounded-lg border p-4 sm:p-5"
    >
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
