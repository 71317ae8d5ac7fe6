import type { ReactNode } from 'react';

interface Props {
  /** What is compared, read out before the list. */
  label: string;
  /** `text` is the value as a reader reads it; it stands beside its bar. */
  bars: readonly { key: string; label: ReactNode; value: number; text: ReactNode }[];
  /** The value of a full bar; the largest one unless given. */
  max?: number;
}

/** Values compared by bars drawn on the server; every value stands in words too, so the bars are only drawn. */
export function BarList({ label, bars, max }: Props) {
  const full = max ?? Math.max(...bars.map((bar) => bar.value), 1);
  return (
    <ul aria-label={label} className="flex flex-col gap-2.5">
      {bars.map((bar) => (
        <li key={bar.key}>
          <div className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 wrap-break-word">{bar.label}</span>
            <span className="text-muted shrink-0 text-sm tabular-nums">{bar.text}</span>
          </div>
          <svg
            viewBox="0 0 100 4"
            preserveAspectRatio="none"
            aria-hidden="true"
            className="mt-1 block h-1.5 w-full rounded-full"
          >
            <rect width="100" height="4" className="fill-sunken" />
            <rect
              width={Math.min(100, (bar.value / full) * 100).toFixed(2)}
              height="4"
              className="fill-accent forced-colors:fill-[Highlight]"
            />
          </svg>
        </li>
      ))}
    </ul>
  );
}
