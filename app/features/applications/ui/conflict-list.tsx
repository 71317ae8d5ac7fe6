import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { DateTime } from '~/ui/date-time';
import type { Conflict } from '../list-conflicts.server';

/** Whom somebody is, or was, bound to; `after` draws what stands at the end of a row. */
export function ConflictList<Row extends Conflict>(props: { conflicts: Row[]; after?: (conflict: Row) => ReactNode }) {
  const t = useTranslations('application.conflicts');
  return (
    <ul className="divide-line divide-y">
      {props.conflicts.map((conflict) => (
        <li key={conflict.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <div className="min-w-0">
            <p className="font-medium wrap-break-word">{conflict.name}</p>
            <p className="text-muted text-sm">
              {t(`kinds.${conflict.kind}`)} ·{' '}
              {conflict.endedAt
                ? t.rich('until', { at: () => <DateTime at={conflict.endedAt ?? conflict.declaredAt} /> })
                : t.rich('since', { at: () => <DateTime at={conflict.declaredAt} /> })}
            </p>
          </div>
          {props.after?.(conflict)}
        </li>
      ))}
    </ul>
  );
}
