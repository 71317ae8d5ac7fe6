import { useId, type ReactNode } from 'react';
import { useFormatter } from 'use-intl';
import { barLook } from './bar-look';

/** How much of something is done; the figures stand beside the bar. */
export function ProgressBar({ label, value, max }: { label: ReactNode; value: number; max: number }) {
  const id = useId();
  const format = useFormatter();
  return (
    <div>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id}>{label}</label>
        <span className="text-muted shrink-0 text-sm tabular-nums">
          {format.number(value)} / {format.number(max)}
        </span>
      </div>
      <progress id={id} value={value} max={Math.max(max, 1)} className={barLook} />
    </div>
  );
}
