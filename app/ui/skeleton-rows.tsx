import { Skeleton } from './skeleton';

const widths = ['w-3/4', 'w-1/2', 'w-2/3', 'w-5/6', 'w-1/2'];

/** A table's rows while they load, in the height they will have, so that nothing jumps. `label` is read out once. */
export function SkeletonRows({ label, columns, rows = 5 }: { label: string; columns: number; rows?: number }) {
  return (
    <div role="status" className="border-line bg-surface divide-line divide-y rounded-lg border">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex gap-6 px-3 py-3.5">
          {Array.from({ length: columns }, (_, column) => (
            <span key={column} className={column > 1 ? 'hidden flex-1 sm:block' : 'flex-1'}>
              <Skeleton className={`h-3.5 ${widths[(row + column) % widths.length] ?? ''}`} />
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
