import type { TextareaHTMLAttributes } from 'react';
import { controlClass, Field, type FieldProps } from './field';

type Props = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'>;

/** The height of so many lines where the control grows by itself; whole class names, because the style sheet is made of them. */
const leastHeights: readonly [rows: number, look: string][] = [
  [2, 'min-h-[calc(2lh+1rem)]!'],
  [3, 'min-h-[calc(3lh+1rem)]!'],
  [4, 'min-h-[calc(4lh+1rem)]!'],
  [6, 'min-h-[calc(6lh+1rem)]!'],
  [10, 'min-h-[calc(10lh+1rem)]!'],
];

/** A labelled input of several lines. It grows with its text up to most of the screen; where browsers cannot, it can be dragged. */
export function TextArea({ label, hint, errors, optional, rows = 4, ...input }: Props) {
  const least = leastHeights.find(([atMost]) => rows <= atMost) ?? leastHeights.at(-1);
  return (
    <Field label={label} hint={hint} errors={errors} optional={optional ?? false}>
      {(control) => (
        <textarea
          {...input}
          {...control}
          rows={rows}
          className={`${controlClass} field-sizing-content max-h-[70vh] resize-y ${least?.[1] ?? ''}`}
        />
      )}
    </Field>
  );
}
