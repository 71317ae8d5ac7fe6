import type { ReactNode } from 'react';

interface Props {
  items: readonly { term: ReactNode; value: ReactNode }[];
  /** Hairlines between the rows; for long lists. */
  isRuled?: boolean;
}

/** Facts about one object: a term and its value per row. Where there is little room the value stands below its term. */
export function DescriptionList({ items, isRuled = false }: Props) {
  return (
    <dl className={`@container ${isRuled ? 'divide-line divide-y' : 'flex flex-col gap-2'}`}>
      {items.map((item, position) => (
        <div
          key={position}
          className={`grid grid-cols-1 gap-x-6 @md:grid-cols-[minmax(8rem,14rem)_1fr] ${isRuled ? 'py-2 first:pt-0 last:pb-0' : ''}`}
        >
          <dt className="text-muted">{item.term}</dt>
          <dd className="min-w-0 wrap-break-word">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
