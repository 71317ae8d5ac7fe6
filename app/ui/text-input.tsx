import type { InputHTMLAttributes, ReactNode } from 'react';
import { controlClass, Field, type FieldProps } from './field';
import { WithSuffix } from './with-suffix';

type Props = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'> & { suffix?: ReactNode };

/** A labelled one-line input. `suffix` is a short word inside its end: a unit, a domain. */
export function TextInput({ label, hint, errors, optional, suffix, ...input }: Props) {
  return (
    <Field label={label} hint={hint} errors={errors} optional={optional ?? false}>
      {(control) =>
        suffix ? (
          <WithSuffix suffix={suffix}>
            <input {...input} {...control} className={`${controlClass} pe-16`} />
          </WithSuffix>
        ) : (
          <input {...input} {...control} className={controlClass} />
        )
      }
    </Field>
  );
}
