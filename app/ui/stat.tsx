import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

interface Props {
  label: ReactNode;
  /** The figure: text, `Money`, `Duration`, a number already formatted. */
  value: ReactNode;
  /** How it changed, in words a reader can check ("+12 % since last week"); the arrow repeats the direction. */
  trend?: { direction: 'up' | 'down' | 'flat'; text: ReactNode; isGood?: boolean } | undefined;
  /** One quiet line below: a bound, a source, a date. */
  hint?: ReactNode;
  /** Where the figure opens. */
  to?: string;
}

/** A figure with its name. Belongs into `StatGroup`, which makes it a description list. */
export function Stat({ label, value, trend, hint, to }: Props) {
  return (
    <div className="relative flex min-w-0 flex-col gap-0.5 px-4 py-3 shadow-[0_0_0_1px_var(--line)]">
      <dt className="text-muted text-sm">
        {to ? (
          <Link to={to} prefetch="intent" className="hover:text-accent after:absolute after:inset-0">
            {label}
          </Link>
        ) : (
          label
        )}
      </dt>
      <dd className="text-xl font-semibold tracking-tight wrap-break-word tabular-nums [&_time]:whitespace-normal">
        {value}
      </dd>
      {trend && (
        <dd className={`flex items-center gap-1 text-xs ${trendColour(trend)}`}>
          {trend.direction !== 'flat' && (
            <Icon name={trend.direction === 'up' ? 'arrowUp' : 'arrowDown'} className="size-3" />
          )}
          {trend.text}
        </dd>
      )}
      {hint && <dd className="text-muted text-xs">{hint}</dd>}
    </div>
  );
}

function trendColour({ direction, isGood }: NonNullable<Props['trend']>): string {
  if (direction === 'flat' || isGood === undefined) return 'text-muted';
  return isGood ? 'text-good' : 'text-bad';
}

/** Figures side by side, divided by hairlines: one frame around the group and none around each. */
export function StatGroup({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <dl
      aria-label={label}
      className="border-line bg-surface grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-px overflow-hidden rounded-lg border"
    >
      {children}
    </dl>
  );
}
