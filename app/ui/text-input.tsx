import type { InputHTMLAttributes } from 'react';
import { controlClass, Field, type FieldProps } from './field';

type Props = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'>;

/** A labelled one-line input. */
export function TextInput({ label, hint, errors, optional, ...input }: Props) {
  return (
    <Field label={label} hint={hint} errors={errors} optional={optional ?? false}>
      {(control) => <input {...input} {...control} className={controlClass} />}
    </Field>
  );
}
