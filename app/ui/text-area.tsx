import type { TextareaHTMLAttributes } from 'react';
import { controlClass, Field, type FieldProps } from './field';

type Props = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'>;

/** A labelled input of several lines. */
export function TextArea({ label, hint, errors, optional, rows = 4, ...input }: Props) {
  return (
    <Field label={label} hint={hint} errors={errors} optional={optional ?? false}>
      {(control) => <textarea {...input} {...control} rows={rows} className={controlClass} />}
    </Field>
  );
}
