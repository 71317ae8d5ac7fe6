import type { ReactNode } from 'react';

/** The head of a public page: what it is, for whom, and the way in. */
export function Hero(props: { title: string; lead: string; actions: ReactNode; beside?: ReactNode }) {
  const { title, lead, actions, beside } = props;
  return (
    <div className={`grid items-center gap-x-12 gap-y-10 py-8 sm:py-14 ${beside ? 'lg:grid-cols-[6fr_5fr]' : ''}`}>
      <div className="max-w-2xl">
        <h1 className="font-display text-3xl font-medium tracking-tight sm:text-4xl">{title}</h1>
        <p className="text-muted mt-5 text-lg">{lead}</p>
        <div className="mt-7 flex flex-wrap gap-3">{actions}</div>
      </div>
      {beside}
    </div>
  );
}
