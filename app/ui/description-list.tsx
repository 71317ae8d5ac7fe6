import type { ReactNode } from 'react';

/** Facts about one object: a term and its value per row. */
export function DescriptionList({ items }: { items: readonly { term: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-2 text-sm sm:grid-cols-[max-content_1fr]">
      {items.map((item, position) => (
        <div key={position} className="contents">
          <dt className="text-muted">{item.term}</dt>
          <dd className="mb-1 min-w-0 wrap-break-word sm:mb-0">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
