import type { ReactNode } from 'react';
import type { Tone } from './badge';
import { classNames } from './class-names';
import { DateTime } from './date-time';
import { Icon, type IconName } from './icon';

export interface TimelineEntry {
  key: string;
  at: Date;
  title: ReactNode;
  /** Who did it, after the title's line, quietly. */
  by?: ReactNode;
  tone?: Tone;
  icon?: IconName;
  /** What was said or changed. */
  children?: ReactNode;
}

const looks: Record<Tone, string> = {
  neutral: 'bg-sunken text-muted',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  info: 'bg-info-soft text-info',
  accent: 'bg-accent-soft text-accent-strong',
};

/** What happened, in order, each with its time; times are relative with the exact one on hover, or exact for a record. */
export function Timeline({
  entries,
  times = 'relative',
}: {
  entries: readonly TimelineEntry[];
  times?: 'relative' | 'exact';
}) {
  return (
    <ol className="flex flex-col">
      {entries.map((entry, position) => (
        <li key={entry.key} className="relative flex gap-3 pb-5 last:pb-0">
          {position < entries.length - 1 && (
            <span aria-hidden="true" className="bg-line absolute start-3 top-7 bottom-1 w-px" />
          )}
          <span
            aria-hidden="true"
            className={classNames(
              'flex size-6 shrink-0 items-center justify-center rounded-full forced-colors:border',
              looks[entry.tone ?? 'neutral'],
            )}
          >
            {entry.icon ? (
              <Icon name={entry.icon} className="size-3.5" />
            ) : (
              <span className="size-1.5 rounded-full bg-current" />
            )}
          </span>
          <div className="min-w-0 flex-1 pt-0.5">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium wrap-break-word">{entry.title}</span>
              {entry.by && <span className="text-muted text-sm">{entry.by}</span>}
              <span className="text-muted text-sm">
                <DateTime at={entry.at} show={times} />
              </span>
            </p>
            {entry.children && <div className="mt-1 wrap-break-word">{entry.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
