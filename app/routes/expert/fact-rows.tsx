import type { ReactNode } from 'react';

/** A few facts in a narrow place: the term at the start of its line, the value at its end. */
export function FactRows({ items }: { items: readonly { term: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="divide-line divide-y text-sm">
      {items.map((item, position) => (
        <div key={position} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
          <dt className="text-muted">{item.term}</dt>
          <dd className="text-end font-medium wrap-break-word tabular-nums">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
