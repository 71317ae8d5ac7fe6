import { useId, type ReactNode } from 'react';

/** How much of something is done; the figures stand beside the bar. */
export function ProgressBar({ label, value, max }: { label: ReactNode; value: number; max: number }) {
  const id = useId();
  return (
    <div>
      <div className="flex justify-between gap-3 text-sm">
        <label htmlFor={id}>{label}</label>
        <span className="text-muted tabular-nums">
          {value} / {max}
        </span>
      </div>
      <progress id={id} value={value} max={Math.max(max, 1)} className="accent-accent mt-1 h-2 w-full" />
    </div>
  );
}
