import type { ReactNode } from 'react';
import { TimeRule, OwnTimeRule } from '~/features/timekeeping/ui/time-rule';
import { TextArea } from '~/ui/text-area';
import type { DisputeLine } from '../dispute-line';
import { lineField } from '../read-lines';
import { LineHead } from './dispute-lines';

interface Props {
  segments: readonly Omit<DisputeLine, 'reason'>[];
  /** What opens a stretch, and the label of what is said about it. */
  open: string;
  label: string;
  isOwn?: boolean;
  /** What was typed into a refused form, and its errors by field. */
  fields: Record<string, string>;
  errors: (field: string) => string[];
}

/** One line per stretch that unfolds into a reason: what is left empty is not named. It works without scripts. */
export function SegmentReasons({ segments, open, label, isOwn = false, fields, errors }: Props): ReactNode {
  const Rule = isOwn ? OwnTimeRule : TimeRule;
  return (
    <ul className="divide-line border-line divide-y border-y">
      {segments.map((segment) => {
        const name = lineField(segment.segmentId);
        const faults = errors(name);
        return (
          <li key={name} className="py-3">
            <LineHead line={segment} />
            <div className="text-muted text-sm">
              <Rule rule={segment.rule} />
            </div>
            <details open={fields[name] !== undefined && fields[name] !== ''}>
              <summary className="text-accent min-h-11 cursor-pointer py-2 text-sm font-medium">{open}</summary>
              <div className="max-w-prose">
                <TextArea
                  label={label}
                  name={name}
                  rows={3}
                  maxLength={2000}
                  defaultValue={fields[name]}
                  errors={faults}
                  optional
                />
              </div>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
