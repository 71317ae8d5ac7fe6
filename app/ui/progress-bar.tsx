import { useId, type ReactNode } from 'react';
import { useFormatter } from 'use-intl';
import { classNames } from './class-names';

// Without its own appearance the element is drawn by these parts, which Chromium, Safari and Firefox name each their way.
const barClass = classNames(
  'bg-sunken mt-1.5 block h-1.5 w-full appearance-none overflow-hidden rounded-full border-0',
  '[&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent',
  '[&::-webkit-progress-value]:rounded-full [&::-moz-progress-bar]:rounded-full forced-colors:appearance-auto',
);

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
      <progress id={id} value={value} max={Math.max(max, 1)} className={barClass} />
    </div>
  );
}
