import type { ReactNode } from 'react';
import type { Tone } from './badge';

const colours: Record<Tone, string> = {
  neutral: 'text-control',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
  info: 'text-info',
  accent: 'text-accent',
};

/** A status as a point and plain text, for rows where a badge would be loud. `hollow` marks what has not begun. */
export function StatusDot(props: { tone?: Tone; hollow?: boolean; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg viewBox="0 0 8 8" aria-hidden="true" className={`size-2 shrink-0 ${colours[props.tone ?? 'neutral']}`}>
        <circle
          cx="4"
          cy="4"
          r="3"
          stroke="currentColor"
          strokeWidth="1.5"
          fill={props.hollow ? 'none' : 'currentColor'}
        />
      </svg>
      {props.children}
    </span>
  );
}
