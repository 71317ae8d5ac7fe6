import { useId, type ReactNode } from 'react';
import { Pagination } from '~/ui/pagination';

interface Part {
  heading: string;
  table: ReactNode;
}

/** What waits at the desk, a page of it, and below it what was done with last. */
export function WaitingAndDone({ waiting, done, next }: { waiting: Part; done: Part; next: string | null }) {
  return (
    <div className="flex flex-col gap-8">
      <Section {...waiting}>
        <Pagination nextCursor={next} />
      </Section>
      <Section {...done} />
    </div>
  );
}

function Section({ heading, table, children }: Part & { children?: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-base font-semibold">
        {heading}
      </h2>
      {table}
      {children}
    </section>
  );
}
